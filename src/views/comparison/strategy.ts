import type { ComparedFields } from '../../model/comparison/compared.ts';
import type { Comparison } from '../../model/comparison/comparison.ts';
import type {
  CommitteeSays,
  FieldSays,
  PageSays,
  SourceSays,
  StrategySays,
  TermSays,
  UnitSays,
} from '../../model/comparison/strategy.ts';
import { formatDay, formatNumber, formatTerm, formatTermOrNone } from '../format.ts';
import { plainText } from '../markdown.ts';
import { routes } from '../routes.ts';
import type { Statement, Subject } from './document.ts';
import { fieldStatements, type Wording } from './fields.ts';
import { newName } from './renamed.ts';
import { quote } from './words.ts';

/** What is different about the strategy, its action fields, units and committees, and how the site looks. */
export function strategySubjects(comparison: Comparison, coatOfArmsRedrawn: boolean): Subject[] {
  const { strategy, fields, units, committees, after } = comparison;
  const said = [...fieldStatements(strategy, STRATEGY), ...(coatOfArmsRedrawn ? [REDRAWN] : [])];
  const own: Subject[] =
    said.length === 0
      ? []
      : [
          {
            id: 'strategie',
            title: after.strategy.title,
            state: 'changed',
            address: routes.home,
            file: 'strategie.yaml',
            formerFile: null,
            statements: said,
          },
        ];
  return [
    ...own,
    ...fields.map((one) => subjectOf(one, FIELD, 'Handlungsfeld', 'Neues Handlungsfeld.', routes.field)),
    ...units.map((one) =>
      subjectOf(one, UNIT, 'Organisationseinheit', 'Neue Organisationseinheit.', routes.unit),
    ),
    ...committees.map((one) => subjectOf(one, COMMITTEE, 'Gremium', 'Neues Gremium.', null)),
  ];
}

const REDRAWN: Statement = {
  what: 'coatOfArms',
  tag: null,
  tone: 'plain',
  text: 'Das Wappen ist ein anderes Bild.',
};

export function pageSubjects({ pages }: Comparison): Subject[] {
  return pages.map((one) => subjectOf(one, PAGE, null, 'Neue Seite.', routes.page));
}

export function glossarySubjects({ glossary }: Comparison): Subject[] {
  return glossary.map((one) =>
    subjectOf(
      one,
      TERM,
      null,
      'Neuer Begriff. Er wird auf allen Seiten erklärt, auf denen er vorkommt.',
      null,
    ),
  );
}

export function sourceSubjects({ sources }: Comparison): Subject[] {
  return sources.map((one) => subjectOf(one, SOURCE, null, 'Neue Quelle im Verzeichnis.', null));
}

/** `kind` stands before the title where several kinds share a section. */
function subjectOf<T>(
  difference: ComparedFields<T>,
  wording: Wording<T>,
  kind: string | null,
  added: string,
  route: ((id: string) => string) | null,
): Subject {
  const { id, title, file, formerFile, state, formerId, fields } = difference;
  const renamed = formerId !== null && route !== null;
  return {
    id,
    title: kind ? `${kind} ${quote(title)}` : title,
    state: renamed ? 'renamed' : state,
    address: route && state !== 'removed' ? route(id) : null,
    file,
    formerFile,
    statements: {
      added: [{ what: 'added', tag: 'neu', tone: 'news' as const, text: added }],
      removed: [{ what: 'removed', tag: 'entfernt', tone: 'bad' as const, text: 'Kommt nicht mehr vor.' }],
      changed: [...(route ? newName(difference, route) : []), ...fieldStatements(fields, wording)],
    }[state],
  };
}

const STRATEGY: Wording<StrategySays> = {
  title: { label: 'Titel', text: String },
  city: { label: 'Stadt', text: String },
  summary: { label: 'Kurzbeschreibung', text: String },
  period: {
    label: 'Zeitraum',
    text: ({ from, to }) => (from || to ? `${formatTermOrNone(from)} bis ${formatTermOrNone(to)}` : ''),
  },
  notice: { label: 'Hinweis auf jeder Seite', text: String },
  address: { label: 'Adresse der Website', text: String },
  repository: {
    label: 'Ort der Inhalte („Seite bearbeiten“)',
    text: ({ url, branch, folder }) =>
      [url, `Zweig ${branch}`, folder && `Ordner ${folder}`].filter(Boolean).join(', '),
  },
  form: {
    label: 'Formular für die Redaktion',
    text: ({ wanted }) => (wanted === null ? '' : wanted ? 'ja' : 'nein'),
  },
  openData: { label: 'Angaben für Datenportale', items: openDataWords },
  accent: { label: 'Farbe', text: ({ light, dark }) => `${light}, im Dunkeln ${dark}` },
  coatOfArms: { label: 'Wappen', text: ({ name }) => name },
  licence: { label: 'Lizenz', text: ({ name, url }) => [name, url].filter(Boolean).join(', ') },
  fieldOrder: { label: 'Handlungsfelder', items: (ids) => ids },
  unitOrder: { label: 'Organisationseinheiten', items: (ids) => ids },
};

function openDataWords(data: StrategySays['openData']): string[] {
  const named = (label: string, value: string | null | undefined) => (value ? [`${label}: ${value}`] : []);
  return [
    ...named('Herausgeber', data.publisher?.name),
    ...named('Kontakt', data.contact?.name),
    ...named('Kennung des Herausgebers', data.contributorId),
    ...named('Lizenz', data.licence),
    ...named('Namensnennung', data.attribution),
    ...named('Gemeindeschlüssel', data.regionalKey),
    ...named('Veröffentlicht', data.issued && formatDay(data.issued)),
    ...named('Aktualisierung', data.frequency),
    ...data.keywords.map((word) => `Stichwort: ${word}`),
  ];
}

const FIELD: Wording<FieldSays> = {
  title: { label: 'Titel', text: String },
  summary: { label: 'Kurzbeschreibung', text: String },
};

const UNIT: Wording<UnitSays> = {
  title: { label: 'Name', text: String },
  abbreviation: { label: 'Kürzel', text: String },
  parent: { label: 'Gehört zu', text: ({ title }) => title },
};

const COMMITTEE: Wording<CommitteeSays> = {
  title: { label: 'Name', text: String },
  abbreviation: { label: 'Kürzel', text: String },
  from: { label: 'Von', text: formatTerm },
  to: { label: 'Bis', text: formatTerm },
  note: { label: 'Hinweis', text: String },
  oparl: { label: 'OParl-Kennung', text: String },
};

const PAGE: Wording<PageSays> = {
  title: { label: 'Titel', text: String },
  summary: { label: 'Kurzbeschreibung', text: String },
  updated: { label: 'Stand', text: formatDay },
  body: { label: 'Text', text: plainText },
  order: { label: 'Platz in der Reihenfolge', text: formatNumber },
};

const TERM: Wording<TermSays> = {
  term: { label: 'Begriff', text: String },
  long: { label: 'Langform', text: String },
  explanation: { label: 'Erklärung', text: String },
  also: { label: 'Andere Wörter dafür', items: (words) => words },
};

const SOURCE: Wording<SourceSays> = {
  title: { label: 'Titel', text: String },
  url: { label: 'Adresse', text: String },
  date: { label: 'Datum', text: String },
  note: { label: 'Hinweis', text: String },
};
