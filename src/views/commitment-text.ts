import type { Day } from '../model/day.ts';
import type { CommitmentLine } from '../model/situation.ts';
import type { Raiser } from '../model/types.ts';
import {
  counted,
  formatSpan,
  formatSpanDative,
  formatTerm,
  inSentence,
  listing,
  NOT_DOCUMENTED,
} from './format.ts';

/** `CDU und Hagen Aktiv (erschlossen)`; „nicht dokumentiert“ when no source names a group. */
export function raisedByText(raisedBy: readonly Raiser[]): string {
  if (raisedBy.length === 0) return NOT_DOCUMENTED;
  return listing(raisedBy.map(({ name, inferred }) => (inferred ? `${name} (erschlossen)` : name)));
}

/** How long it has been owed, or how long the answer took. */
export function ageText(line: CommitmentLine, asOf: Day): string {
  const raised = line.raisedOn.last;
  const until = line.closedOn?.last ?? asOf;
  const meetings = counted(line.ageMeetings, 'Sitzung mit Bericht', 'Sitzungen mit Bericht');
  if (line.closedOn) {
    if (line.ageDays === 0) return 'in derselben Sitzung';
    return `${inSentence(line.closedOn)}, nach ${formatSpanDative(raised, until)}`;
  }
  if (line.ageDays === 0) return 'neu';
  return `seit ${formatSpanDative(raised, until)}, ${meetings} seitdem`;
}

/** When the answer was due; null when no date was promised. */
export function dueText(line: CommitmentLine, asOf: Day): string | null {
  const { schedule, forecast } = line.due;
  if (line.closedOn || !forecast) return null;
  const late = schedule === 'ueberfaellig' ? `, ${formatSpan(forecast.last, asOf)} überfällig` : '';
  return `fällig ${formatTerm(forecast)}${late}`;
}
