import { SITE_ADDRESS_RULE } from '../appearance-fields.ts';
import { TARGETS, type Target, type ValueForm, type ValueMeta } from '../field-form.ts';
import type { FieldHelp } from '../field-help.ts';
import { ID_RULE, UNDOCUMENTED, URL_RULE } from '../fields.ts';
import { TERM_RULE } from '../suggest.ts';
import type { JsonSchema, JsonType } from './json.ts';

/** Ids that a reference can name, by what it leads to, each with what it is called. */
export type Proposals = Partial<Record<Target, readonly Proposal[]>>;

export interface Proposal {
  id: string;
  title: string;
}

/**
 * What a single value looks like to an editor. Editors read YAML by its own rules, in which `2021` and `0417` are
 * numbers, so every form takes the numbers that are written alike.
 */
export function valueSchema(value: ValueMeta, words: FieldHelp['words'], proposals: Proposals): JsonSchema {
  if (value.form === 'choice') return oneOf(value.words, words);
  if (value.form === 'yes-no') return oneOf(['ja', 'nein'], words);
  if (value.form === 'due') return proposing(FORMS.due, proposals.sitzungen);
  if (value.form !== 'reference') return FORMS[value.form];
  const known = proposals[value.target];
  const shape = value.target === 'bilder' ? FORMS.text : FORMS.id;
  return proposing(shape, known && value.orUndocumented ? [...known, NOT_DOCUMENTED] : known);
}

/** What the keys of a group look like. */
export function keySchema(key: ValueMeta): JsonSchema {
  const description = key.form === 'reference' ? TARGETS[key.target] : 'eine neue Kennung';
  return { ...FORMS.id, title: 'kennung', description };
}

function oneOf(words: readonly string[], help: FieldHelp['words'] = {}): JsonSchema {
  return {
    enum: words,
    markdownEnumDescriptions: words.map((word) => help[word]?.help ?? ''),
    errorMessage: `Erlaubt sind: ${words.join(', ')}.`,
  };
}

const NOT_DOCUMENTED: Proposal = { id: UNDOCUMENTED, title: 'Keine Quelle nennt es.' };

/** Any other id is possible as well: the file that has it may be new. Snippets propose without demanding. */
function proposing(shape: JsonSchema, known: readonly Proposal[] = []): JsonSchema {
  const snippets = known.map(({ id, title }) => ({ label: id, description: title, body: id }));
  return snippets.length === 0 ? shape : { ...shape, defaultSnippets: snippets };
}

/** Types that the check takes as well, and that no editor should propose: `true` is a text, and means „ja“. */
export function alsoTaken({ form }: ValueMeta): JsonType[] {
  return form === 'text' || form === 'yes-no' ? ['boolean'] : [];
}

const FEBRUARY = '02(?:-(?:0[1-9]|[12]\\d))?';
const SHORT_MONTHS = '(?:0[469]|11)(?:-(?:0[1-9]|[12]\\d|30))?';
const LONG_MONTHS = '(?:0[13578]|1[02])(?:-(?:0[1-9]|[12]\\d|3[01]))?';
const YEAR = '(?:19|20|21)\\d{2}';
const TERM = `(?:bis )?${YEAR}(?:-(?:${LONG_MONTHS}|${SHORT_MONTHS}|${FEBRUARY}|Q[1-4]|H[12]))?~?`;
const DAY = `${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))`;
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Three digits behind a single point could be thousands. */
const QUANTITY = '(?!-?[1-9]\\d{0,2}\\.\\d{3}~?$)-?\\d+(?:\\.\\d+)?~?';
const URL =
  '[hH][tT][tT][pP][sS]?://[^\\s<>"\\\\^`{|}]+|(?:[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):[^\\s<>"\\\\^`{|}]+|/(?!/)[^\\s<>"\\\\^`{|}]*|#[^\\s<>"\\\\^`{|}]*';
const SITE_ADDRESS = '[hH][tT][tT][pP][sS]?://[^\\s?#@"<>\\\\]+';
const YEARS = { minimum: 1900, maximum: 2199 };
const NUMBER_RULE =
  'Zahlen stehen ohne Einheit und ohne Tausenderpunkte, mit Dezimalpunkt (12.5); rund mit ~ (7000~).';
const PERCENT_RULE = 'Erlaubt sind 0 bis 100, ohne das Zeichen %.';

const FORMS: Record<Exclude<ValueForm, 'choice' | 'yes-no' | 'reference'>, JsonSchema> = {
  text: {
    type: ['string', 'number'],
    pattern: '\\S',
    errorMessage: 'Erwartet wird ein Text. Hat er einen Doppelpunkt, gehört er in gerade Anführungszeichen.',
    patternErrorMessage: 'Der Text ist leer. Bitte einen Text angeben oder die Zeile löschen.',
  },
  term: written(TERM, `Kein Termin. ${TERM_RULE}`, { type: ['string', 'integer'], ...YEARS }),
  day: written(DAY, 'Erwartet wird ein genauer Tag in der Form 2021-09-15.', { type: 'string' }),
  due: written(`${TERM}|${ID}`, `Weder ein Termin noch eine Sitzung. ${TERM_RULE}`, {
    type: ['string', 'integer'],
    ...YEARS,
  }),
  id: written(ID, ID_RULE, { type: ['string', 'number'] }),
  quantity: written(QUANTITY, NUMBER_RULE, { type: ['number', 'string'] }),
  number: written(QUANTITY, NUMBER_RULE, { type: ['number', 'string'] }),
  percent: written('(?:\\d{1,2}(?:\\.\\d+)?|100(?:\\.0+)?)~?', PERCENT_RULE, {
    type: ['number', 'string'],
    minimum: 0,
    maximum: 100,
  }),
  url: written(URL, URL_RULE, { type: 'string' }),
  'site-address': written(SITE_ADDRESS, SITE_ADDRESS_RULE, { type: 'string' }),
  colour: written(
    '#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})',
    'Farben stehen als # und sechs Ziffern 0–9, a–f in geraden Anführungszeichen: "#1f3fae".',
    { type: 'string' },
  ),
};

function written(pattern: string, message: string, schema: JsonSchema): JsonSchema {
  return { ...schema, pattern: `^(?:${pattern})$`, errorMessage: message };
}
