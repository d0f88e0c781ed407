import { z } from 'zod';
import { plain } from '../diagnostic/plain.ts';
import { quoted } from '../diagnostic/quote.ts';
import { parseTerm } from '../model/term.ts';
import { closest } from './closest.ts';
import type { FaultParams } from './fault.ts';
import { TARGETS, type Target, VALUE_FORMS } from './field-form.ts';
import { isUnknownWord, suggestTerm, TERM_RULE, termFault } from './suggest.ts';
import { synonymOf } from './synonyms.ts';

/**
 * The building blocks of all content schemas. A fault is an issue with `params`, which `read.ts` takes up. The
 * description says in German what is expected; it also reaches the JSON Schema.
 */
interface Context {
  addIssue: (issue: { code: 'custom'; message: string; params: FaultParams }) => void;
}

export function fault(context: Context, params: FaultParams): void {
  context.addIssue({ code: 'custom', message: params.message, params });
}

/** The word for "no source says it" where a field is required. */
export const UNDOCUMENTED = 'nicht-dokumentiert';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids are parts of file names, to which the longest endings add some thirty characters; file systems take 255. */
const LONGEST_ID = 100;

/** File names that Windows keeps for devices, and the one name of this form that every JavaScript object has. */
const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d|constructor)$/;

export function isId(text: string): boolean {
  return ID.test(text) && text.length <= LONGEST_ID && !TAKEN.test(text);
}

export const ID_RULE =
  'Kennungen bestehen aus Kleinbuchstaben a–z, Ziffern und Bindestrichen, ohne Umlaute und Leerzeichen.';

/** German: which rule about ids a word breaks. */
export function brokenIdRule(text: string): string {
  if (TAKEN.test(text))
    return 'Dieses Wort haben Betriebssysteme oder Browser für sich vergeben. Bitte ein anderes wählen.';
  return ID.test(text)
    ? `Kennungen haben höchstens ${LONGEST_ID} Zeichen; diese hat ${text.length}.`
    : ID_RULE;
}

/** The id that was probably meant; null when none can be made of what is written. */
export function suggestId(text: string): string | null {
  const id = plain(text);
  return isId(id) ? id : null;
}

/** A word without the invisible characters that come along when text is copied from a web page. */
export function bare(text: string): string {
  return text.replace(/\p{Cf}/gu, '').trim();
}

/** Nothing but characters that show nothing, the blank ones of Hangul and Braille among them. */
const INVISIBLE = /^[\s\p{Cf}\p{DI}\u2800]*$/u;

/** A text with at least one visible character; line ends and spaces around it are dropped. */
export const text = () =>
  z
    .string()
    .transform((value, context) => {
      const trimmed = value.trim();
      if (INVISIBLE.test(trimmed)) {
        const expected = 'Bitte einen Text angeben oder die Zeile löschen.';
        fault(context, { rule: 'empty-text', message: 'Der Text ist leer.', expected });
      }
      return trimmed;
    })
    .describe('ein Text')
    .register(VALUE_FORMS, { form: 'text' });

/** Null where a text says that no source tells it. */
function orUndocumented(value: string): string | null {
  return value === UNDOCUMENTED ? null : value;
}

/** A text that may say `nicht-dokumentiert`; becomes null then. */
export const textOrUndocumented = () =>
  text()
    .transform(orUndocumented)
    .describe(`ein Text, oder: ${UNDOCUMENTED}`)
    .register(VALUE_FORMS, { form: 'text' });

/** A text that may be a bare year, which forms and JSON give as a number. */
export const textOrYear = () =>
  z
    .union([text(), z.int().transform(String)])
    .describe('ein Text')
    .register(VALUE_FORMS, { form: 'text' });

/** The id that something is given. */
export const id = () =>
  z
    .string()
    .transform((value, context) => {
      const word = bare(value);
      if (isId(word)) return word;
      const message = `${quoted(value)} ist keine Kennung.`;
      fault(context, {
        rule: 'invalid-id',
        message,
        expected: brokenIdRule(word),
        suggestion: suggestId(word),
      });
      return z.NEVER;
    })
    .describe('eine Kennung wie „schul-wlan“')
    .register(VALUE_FORMS, { form: 'id' });

/** The id of something else. Whether it exists, and what was meant, the other files tell. */
export const reference = (target: Target) =>
  z
    .string()
    .transform(bare)
    .describe(TARGETS[target])
    .register(VALUE_FORMS, { form: 'reference', target, orUndocumented: false });

/** A reference that may say `nicht-dokumentiert`; becomes null then. */
export const referenceOrUndocumented = (target: Target) =>
  reference(target)
    .transform(orUndocumented)
    .describe(`${TARGETS[target]}, oder: ${UNDOCUMENTED}`)
    .register(VALUE_FORMS, { form: 'reference', target, orUndocumented: true });

/** A `Term`. Forms and JSON give a bare year as a number. */
export const term = () =>
  z
    .union([z.string(), z.int()])
    .transform((value, context) => {
      const written = bare(String(value));
      const parsed = parseTerm(written);
      if (parsed) return parsed;
      fault(context, {
        rule: 'invalid-term',
        message: termFault(written),
        expected: expectedTerm(written),
        suggestion: suggestTerm(written),
      });
      return z.NEVER;
    })
    .describe('ein Termin wie 2021, 2021-Q3 oder 2021-09-15')
    .register(VALUE_FORMS, { form: 'term' });

function expectedTerm(written: string): string {
  if (isUnknownWord(written)) return 'Ist er nicht bekannt, bitte die Angabe weglassen.';
  return /^(ja|nein)$/i.test(written) ? `Erwartet wird, wann. ${TERM_RULE}` : TERM_RULE;
}

/** An exact calendar day. */
export const day = () =>
  z
    .union([z.string(), z.int()])
    .transform((value, context) => {
      const written = bare(String(value));
      const parsed = parseTerm(written);
      if (parsed?.precision === 'day' && parsed.text === parsed.last) return parsed.last;
      const suggested = suggestTerm(written);
      fault(context, {
        rule: 'invalid-day',
        message: parsed ? `${quoted(written)} ist kein genauer Tag.` : termFault(written),
        expected: 'Erwartet wird ein genauer Tag in der Form 2021-09-15.',
        suggestion: suggested?.length === 10 ? suggested : null,
      });
      return z.NEVER;
    })
    .describe('ein genauer Tag wie 2021-09-15')
    .register(VALUE_FORMS, { form: 'day' });

/** `ja` or `nein`, or what YAML and forms write for it. */
export const yesNo = () =>
  z
    .string()
    .meta({ enum: ['ja', 'nein'] })
    .transform((value, context) => {
      const word = bare(value);
      if (word === 'ja' || word === 'true') return true;
      if (word === 'nein' || word === 'false') return false;
      fault(context, {
        rule: 'invalid-choice',
        message: `${quoted(value)} ist hier nicht möglich.`,
        expected: 'Erlaubt sind: ja, nein.',
        suggestion: yesOrNo(word),
      });
      return z.NEVER;
    })
    .describe('ja oder nein')
    .register(VALUE_FORMS, { form: 'yes-no' });

function yesOrNo(word: string): string | null {
  if (/^(yes|y|j|x|1|on|wahr)$/i.test(word)) return 'ja';
  return /^(no|n|0|off|falsch)$/i.test(word) ? 'nein' : closest(word, ['ja', 'nein']);
}

/** One of a fixed set of words. */
export const choice = <const W extends readonly string[]>(words: W, what: string) =>
  z
    .string()
    .meta({ enum: [...words] })
    .transform((value, context): W[number] => {
      const word = bare(value);
      if (words.includes(word)) return word as W[number];
      fault(context, {
        rule: 'invalid-choice',
        message: `${quoted(value)} ist ${what}.`,
        expected: `Erlaubt sind: ${words.join(', ')}.`,
        suggestion: synonymOf(word, words) ?? closest(word, words),
      });
      return z.NEVER;
    })
    .describe(`eines der Wörter ${words.join(', ')}`)
    .register(VALUE_FORMS, { form: 'choice', words });

export const URL_RULE =
  'Adressen beginnen mit https:// (auch http://, mailto:, tel:) oder mit einem einzelnen /.';

/** A web address, `mailto:`, `tel:` or a path within the site; nothing that could run. */
export const url = () =>
  z
    .string()
    .transform((value, context) => {
      const written = bare(value);
      if (isSafeUrl(written)) return written;
      const message = `${quoted(written)} ist keine erlaubte Adresse.`;
      fault(context, { rule: 'invalid-url', message, expected: URL_RULE, suggestion: suggestUrl(written) });
      return z.NEVER;
    })
    .describe('eine Adresse wie https://www.example.org/')
    .register(VALUE_FORMS, { form: 'url' });

/** True for `http`, `https`, `mailto`, `tel`, paths within the site and fragments; false for `//host`. */
export function isSafeUrl(written: string): boolean {
  if (/[\s<>"\\^`{|}]/.test(written)) return false;
  if (/^(\/(?!\/)|#)/.test(written)) return true;
  if (/^(mailto|tel):[^\s]+$/i.test(written)) return true;
  return /^https?:\/\//i.test(written) && URL.canParse(written);
}

/** The address with the beginning it lacks. */
export function suggestUrl(written: string): string | null {
  const meant = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(written)
    ? `mailto:${written}`
    : `https://${written.replace(/^(https?)?:?\/*/i, '')}`;
  const hasHost = /^(mailto:|https:\/\/[\w-]+(\.[\w-]+)+(\/|$))/i.test(meant);
  const isOther = /^[a-z][a-z+.-]*:/i.test(written) && !/^https?:/i.test(written);
  return hasHost && !isOther && isSafeUrl(meant) ? meant : null;
}

/** Entries with known keys; all others are faults. */
export const entries = <S extends z.ZodRawShape>(shape: S, what = 'Angaben der Form „angabe: Wert“') =>
  z.strictObject(shape).describe(what);
