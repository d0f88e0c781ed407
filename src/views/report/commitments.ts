import type { Day } from '../../model/day.ts';
import type { MeetingReport } from '../../model/report.ts';
import type { CommitmentLine } from '../../model/situation.ts';
import { ageText, dueText, raisedByText } from '../commitment-text.ts';
import { counted, formatTerm, NOT_GIVEN } from '../format.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from '../labels.ts';
import { routes } from '../routes.ts';
import type { Block, Cell, Line, Section } from './document.ts';
import {
  cell,
  heading,
  link,
  muted,
  paragraph,
  plain,
  present,
  tableOf,
  ungrouped,
  unitLine,
} from './lines.ts';

/** What was asked and promised: new, closed since the report before, carried over. Each stands in one place. */
export function commitmentsSection(report: MeetingReport): Section {
  const { asOf, commitments } = report;
  const { raised, closed, open } = commitments;
  const fresh = raised.filter((line) => line.closedOn === null);
  const isFresh = new Set(fresh.map((line) => line.commitment.id));
  const carried = open.filter((line) => !isFresh.has(line.commitment.id));
  const counts = `${counted(open.length, 'Vorgang ist', 'Vorgänge sind')} offen, davon ${fresh.length} neu.`;
  return {
    id: 'zusagen',
    title: 'Fragen und Zusagen',
    blocks: [
      paragraph(counts),
      ...part('Neu', 'Neu zur Sprache gebracht', fresh, 'Nichts Neues.', asOf),
      ...part(
        'Beantwortet oder zurückgezogen',
        report.previous ? 'Seit dem letzten Bericht erledigt' : 'Bisher erledigt',
        closed,
        'Nichts beantwortet.',
        asOf,
      ),
      ...part(
        'Weiter offen',
        'Aus früheren Sitzungen offen, die ältesten zuerst',
        carried,
        'Nichts weiter offen.',
        asOf,
      ),
    ],
  };
}

function part(
  title: string,
  caption: string,
  lines: readonly CommitmentLine[],
  none: string,
  asOf: Day,
): Block[] {
  if (lines.length === 0) return [heading(title), paragraph(none)];
  const table = tableOf(
    'zusagen',
    `${caption}: ${lines.length}`,
    [
      ['subject', 'Gegenstand', 33],
      ['raised', 'Von, in der Sitzung vom', 18],
      ['state', 'Stand', 31],
      ['owner', 'Zuständig', 18],
    ],
    ungrouped(lines.map((line) => rowOf(line, asOf))),
  );
  return [heading(title), { kind: 'table', table }];
}

function rowOf(line: CommitmentLine, asOf: Day): Cell[] {
  const { commitment, kind, meeting, raisedOn, raisedBy, owner } = line;
  return [
    [[link(commitment.title, routes.commitment(commitment.id))], muted(COMMITMENT_KIND_LABELS[kind])],
    [plain(raisedByText(raisedBy)), [link(formatTerm(raisedOn), routes.meeting(meeting.id))]],
    stateCell(line, asOf),
    owner ? [unitLine(owner)] : cell('nicht dokumentiert'),
  ];
}

/** State and age, when it is due, and what was last said: the answer, or why there is none yet. */
function stateCell(line: CommitmentLine, asOf: Day): Cell {
  const { word, due, latest } = line;
  const dueWords = dueText(line, asOf);
  const late = due.schedule === 'ueberfaellig';
  const dueLine: Line | null =
    dueWords === null ? null : late ? [{ text: dueWords, tone: 'late' }] : muted(dueWords);
  return present([
    plain(`${COMMITMENT_STATE_LABELS[word]}, ${ageText(line, asOf)}`),
    dueLine,
    latest?.text ? plain(latest.text) : line.closedOn ? plain(`Antwort ${NOT_GIVEN}`) : null,
    latest?.reason ? muted(`Grund: ${latest.reason}`) : null,
  ]);
}
