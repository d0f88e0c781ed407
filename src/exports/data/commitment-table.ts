import { commitmentsAt } from '../../model/commitment.ts';
import { refOf } from '../../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../../model/situation.ts';
import { raisedByText } from '../../views/commitment-text.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from '../../views/labels.ts';
import { routes } from '../../views/routes.ts';
import {
  type Column,
  column,
  deadlineColumns,
  refColumns,
  SEPARATOR,
  several,
  type Table,
  tableOf,
  termColumns,
} from './columns.ts';
import { dayColumn, PAGE } from './measure-tables.ts';
import type { DataSource } from './source.ts';

/** Questions, promises, review mandates and motions as known on the as-of day, oldest first. */
export function commitmentTable({ plan, asOf, link }: DataSource): Table {
  type Row = CommitmentLine;
  const columns: Column<Row>[] = [
    dayColumn(asOf),
    column(
      'Kennung',
      'text',
      'Die Kennung des Vorgangs, die in allen Dateien gleich ist.',
      ({ commitment }) => commitment.id,
    ),
    column(
      'Art',
      'text',
      `Was es ist: ${Object.values(COMMITMENT_KIND_LABELS).join(', ')}.`,
      ({ kind }) => COMMITMENT_KIND_LABELS[kind],
    ),
    column('Titel', 'text', 'Worum es geht.', ({ commitment }) => commitment.title),
    column(
      'Stand',
      'text',
      `Wie weit die Antwort ist: ${Object.values(COMMITMENT_STATE_LABELS).join(', ')}.`,
      ({ word }) => COMMITMENT_STATE_LABELS[word],
    ),
    column(
      'Sitzung: Kennung',
      'text',
      'Die Sitzung, in der es zur Sprache kam.',
      ({ meeting }) => meeting.id,
    ),
    ...refColumns<Row>('Gremium', 'Das Gremium dieser Sitzung.', ({ meeting }) =>
      refOf(plan.committeeById, plan.meetingById.get(meeting.id)?.committee ?? null),
    ),
    ...termColumns<Row>('Eingebracht am', 'Der Tag dieser Sitzung.', ({ raisedOn }) => raisedOn),
    column(
      'Eingebracht von',
      'text',
      'Fraktion, Gruppe oder Verwaltung, nie eine Privatperson.',
      ({ raisedBy }) => (raisedBy.length > 0 ? raisedByText(raisedBy) : null),
    ),
    ...refColumns<Row>('Zuständig', 'Die Einheit, die antworten soll.', ({ owner }) => owner),
    column(
      'Maßnahmen: Kennungen',
      'text',
      `Die Maßnahmen, um die es geht; mehrere sind durch „${SEPARATOR}“ getrennt.`,
      ({ measures }) => several(measures.map(({ id }) => id)),
    ),
    column('Zugesagt', 'text', 'Was versprochen wurde.', ({ promised }) => promised),
    ...deadlineColumns<Row>('Frist', 'für die Antwort', ({ due }) => due),
    ...termColumns<Row>(
      'Abgeschlossen am',
      'Wann beantwortet oder zurückgezogen; leer, solange es offen ist.',
      ({ closedOn }) => closedOn,
    ),
    column(
      'Alter in Tagen',
      'whole',
      'Von der Sitzung bis zum Abschluss, sonst bis zum Stichtag.',
      ({ ageDays }) => ageDays,
    ),
    column(
      'Sitzungen mit Bericht seitdem',
      'whole',
      'Wie viele Statusberichte es in dieser Zeit gab.',
      ({ ageMeetings }) => ageMeetings,
    ),
    column('Letzter Eintrag', 'text', 'Was zuletzt dazu gesagt wurde.', ({ latest }) => latest?.text ?? null),
    column('Seite', 'text', PAGE, ({ commitment }) => link(routes.commitment(commitment.id))),
  ];
  const about = {
    name: 'zusagen',
    title: 'Zusagen',
    about: 'Anfragen, Zusagen, Prüfaufträge und Anträge aus den Sitzungen mit ihrem Stand am Stichtag.',
    key: ['Kennung'],
    refers: [],
  };
  return tableOf(
    about,
    columns,
    commitmentsAt(plan, asOf).map((state) => commitmentLine(plan, state)),
  );
}
