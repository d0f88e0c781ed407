import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { remembered } from '../model/remembered.ts';
import { statesAt } from '../model/states.ts';
import { commitmentView } from './commitment.ts';
import type { EntryKind } from './directory-kinds.ts';
import {
  commitmentWords,
  measureWords,
  meetingWords,
  scheduleWords,
  sentences,
  sourceWords,
  unitWords,
} from './directory-words.ts';
import { anchorsOf } from './glossary/anchors.ts';
import {
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATE_LABELS,
  STATUS_LABELS,
  type StatusKey,
  statusKey,
} from './labels.ts';
import { plainText } from './markdown.ts';
import { committeeName, meetingRows, meetingTitle } from './meeting.ts';
import { routes } from './routes.ts';

/** One thing of the site that a reader can look for. */
export interface DirectoryEntry {
  kind: EntryKind;
  /** What it is called: `Maßnahme`, `Prüfauftrag`. */
  label: string;
  title: string;
  href: string;
  /** The status of a measure as sign and word, the state of a commitment as a word alone. */
  status: StatusKey | null;
  state: string | null;
  /** One short sentence, for where no passage of the text can be shown. */
  note: string | null;
  /** Everything the search looks at besides the title, in sentences. */
  text: string;
  /** Other words that readers search it by; shown nowhere. */
  also: readonly string[];
}

interface Known {
  asOf: Day;
  entries: readonly DirectoryEntry[];
}

const directories = remembered<Plan, Known>('directories');

/**
 * Everything that can be found on the site as of a day: what the search searches, and the list from A to Z shows. Put
 * together once per build.
 */
export function directoryOf(plan: Plan, asOf: Day): readonly DirectoryEntry[] {
  const known = directories.get(plan);
  if (known?.asOf === asOf) return known.entries;
  const entries = entriesOf(plan, asOf);
  directories.set(plan, { asOf, entries });
  return entries;
}

function entriesOf(plan: Plan, asOf: Day): DirectoryEntry[] {
  return [
    ...measures(plan, asOf),
    ...commitments(plan, asOf),
    ...meetings(plan, asOf),
    ...fieldsAndUnits(plan),
    ...terms(plan),
    ...pages(plan),
  ];
}

function measures(plan: Plan, asOf: Day): DirectoryEntry[] {
  return [...statesAt(plan, asOf).values()].map((state) => ({
    kind: 'massnahme',
    label: 'Maßnahme',
    title: state.measure.title,
    href: routes.measure(state.measure.id),
    status: statusKey(state.status),
    state: STATUS_LABELS[statusKey(state.status)],
    note: state.measure.summary,
    text: measureWords(plan, state),
    also: scheduleWords(state.schedule),
  }));
}

function commitments(plan: Plan, asOf: Day): DirectoryEntry[] {
  return plan.commitments.flatMap((commitment) => {
    const view = commitmentView(plan, commitment, asOf);
    if (!view) return [];
    return {
      kind: 'zusage',
      label: COMMITMENT_KIND_LABELS[commitment.kind],
      title: commitment.title,
      href: routes.commitment(commitment.id),
      status: null,
      state: COMMITMENT_STATE_LABELS[view.line.word],
      note: `Aus der ${meetingTitle({ date: commitment.raisedOn }, false)}, ${view.committee}.`,
      text: commitmentWords(view),
      also: scheduleWords(view.line.due.schedule),
    };
  });
}

function meetings(plan: Plan, asOf: Day): DirectoryEntry[] {
  return meetingRows(plan, asOf).map(({ meeting, committee, state }) => ({
    kind: state === 'report' ? 'bericht' : 'sitzung',
    label: state === 'report' ? 'Statusbericht' : 'Sitzung',
    title: meetingTitle(meeting, state === 'report'),
    href: routes.meeting(meeting.id),
    status: null,
    state: state === 'planned' ? 'steht bevor' : null,
    note: sentences([committee, meeting.agendaItem.title]) || null,
    text: meetingWords(
      plan,
      meeting,
      committeeName(plan.committeeById.get(meeting.committee ?? '') ?? null),
      asOf,
    ),
    also: [],
  }));
}

function fieldsAndUnits(plan: Plan): DirectoryEntry[] {
  const { fields, units } = plan.strategy;
  return [
    ...fields.map(({ id, title, summary }) =>
      plain({ kind: 'handlungsfeld', label: 'Handlungsfeld', title, href: routes.field(id), note: summary }),
    ),
    ...units.map((unit) =>
      plain({
        kind: 'zustaendigkeit',
        label: 'Zuständigkeit',
        title: unit.title,
        href: routes.unit(unit.id),
        text: unitWords(plan, unit),
      }),
    ),
  ];
}

function terms(plan: Plan): DirectoryEntry[] {
  const anchors = anchorsOf(plan.glossary);
  return plan.glossary.map((entry) => {
    const { term, long, explanation, also } = entry;
    return plain({
      kind: 'begriff',
      label: 'Begriff',
      title: long ? `${term} (${long})` : term,
      href: `${routes.glossary}#${anchors.get(entry)}`,
      note: explanation,
      text: explanation,
      also,
    });
  });
}

function pages(plan: Plan): DirectoryEntry[] {
  const page = (title: string, href: string, note: string, text?: string) =>
    plain({ kind: 'seite', label: 'Seite', title, href, note, text });
  return [
    page(
      'Überblick',
      routes.home,
      'Wo die Strategie steht, was sich geändert hat und was Aufmerksamkeit braucht.',
    ),
    page('Maßnahmen', routes.measures, 'Alle Maßnahmen als Liste zum Filtern und Sortieren.'),
    page(
      'Zeitschiene',
      routes.timeline,
      'Alle Maßnahmen auf einer Zeitachse: geplant, verschoben, überfällig.',
    ),
    page('Sitzungen', routes.meetings, 'Alle Sitzungen mit ihren Statusberichten.'),
    page(
      'Fragen und Zusagen',
      routes.commitments,
      'Was gefragt, beantragt und zugesagt wurde, und was offen ist.',
    ),
    page(
      'Offene Fragen und Zusagen: Anlage',
      routes.commitmentAnnex,
      'Die Liste der offenen Vorgänge als Anlage zur nächsten Sitzung.',
    ),
    ...(plan.glossary.length > 0 ? [page('Glossar', routes.glossary, 'Was die Fachwörter bedeuten.')] : []),
    ...(plan.sources.length > 0
      ? [page('Quellen', routes.sources, 'Worauf die Angaben beruhen.', sourceWords(plan))]
      : []),
    plain({
      kind: 'seite',
      label: 'Seite',
      title: 'Offene Daten',
      href: routes.data,
      note: 'Alle Angaben als Tabellen und für Programme, mit Lizenz und Prüfsummen.',
      also: ['Open Data', 'Download', 'Excel', 'CSV', 'JSON', 'Schnittstelle', 'API'],
    }),
    page('Felder der offenen Daten', routes.dataFields, 'Was die Spalten und Felder der Daten bedeuten.'),
    ...plan.pages.map(({ id, title, summary, body }) =>
      plain({
        kind: 'seite',
        label: 'Seite',
        title,
        href: routes.page(id),
        note: summary,
        text: sentences([summary, plainText(body)]),
      }),
    ),
  ];
}

type Given = Pick<DirectoryEntry, 'kind' | 'label' | 'title' | 'href'> &
  Partial<Pick<DirectoryEntry, 'note' | 'text' | 'also'>>;

function plain({ note = null, text, also = [], ...given }: Given): DirectoryEntry {
  return { ...given, status: null, state: null, note, text: text ?? note ?? '', also };
}
