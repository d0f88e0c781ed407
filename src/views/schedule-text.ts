import type { Day } from '../model/day.ts';
import { type Deadline, postponements, totalShift } from '../model/deadline.ts';
import { datesOf, type MeasureLine } from '../model/line.ts';
import { isClosed } from '../model/state.ts';
import type { Term } from '../model/term.ts';
import { formatSpan, formatTerm, ordinal } from './format.ts';
import { SCHEDULE_LABELS } from './labels.ts';

/** The schedule of a measure in a few words: `3 Jahre überfällig`, `verschoben um 1 Jahr`, `im Plan`. */
export function scheduleText(line: MeasureLine, asOf: Day): string {
  if (line.schedule === 'erledigt') return deadlineText(line.end, asOf);
  const worst = worstDate(line);
  return worst ? deadlineText(worst.deadline, asOf) : SCHEDULE_LABELS[line.schedule];
}

/** The same with the milestone that makes it so: `„Pilotschule“: 2 Monate überfällig`. */
export function verdictText(line: MeasureLine, asOf: Day): string {
  const worst = worstDate(line);
  const what = worst?.milestone ? `„${worst.milestone}“: ` : '';
  return `${what}${scheduleText(line, asOf)}`;
}

/** The open date that makes the measure's schedule what it is. */
export function worstDate(line: MeasureLine): { milestone: string | null; deadline: Deadline } | null {
  if (isClosed(line.status)) return null;
  const same = datesOf(line).filter(({ deadline }) => deadline.schedule === line.schedule);
  return (
    same.sort(
      (a, b) =>
        b.deadline.overdueDays - a.deadline.overdueDays || totalShift(b.deadline) - totalShift(a.deadline),
    )[0] ?? null
  );
}

export function deadlineText(deadline: Deadline, asOf: Day): string {
  const { schedule, planned, forecast, doneOn } = deadline;
  if (schedule === 'ueberfaellig' && forecast) return `${formatSpan(forecast.last, asOf)} überfällig`;
  if (schedule === 'verschoben' && planned && forecast) {
    return `${formatSpan(planned.last, forecast.last)} später als geplant`;
  }
  if (schedule === 'erledigt' && planned && doneOn && doneOn.last !== planned.last) {
    return `erledigt, ${againstPlan(planned, doneOn)}`;
  }
  return SCHEDULE_LABELS[schedule];
}

/** `zweimal verschoben, zusammen 36 Monate`-style sentence about a date's history; null when it never moved. */
export function movesText(deadline: Deadline): string | null {
  const count = postponements(deadline).length;
  const { planned, forecast } = deadline;
  if (count === 0 || !planned || !forecast) return null;
  const total = totalShift(deadline);
  const nth = `${ordinal(count)} Verschiebung`;
  if (total === 0) return `${nth}, wieder beim ersten Plan`;
  const span = formatSpan(planned.last, forecast.last);
  return `${nth}, zusammen ${span}${total < 0 ? ' früher' : ''}`;
}

/** `2025 → 2026 → 2028` */
export function moveChain(deadline: Deadline): string | null {
  const first = deadline.moves[0];
  if (!first) return null;
  return [first.from, ...deadline.moves.map((move) => move.to)].map(formatTerm).join(' → ');
}

/** `1 Jahr später als geplant`; a day known only as a latest possible one makes it „bis zu“. */
export function againstPlan(planned: Term, doneOn: Term): string {
  const span = formatSpan(planned.last, doneOn.last);
  if (doneOn.last < planned.last) return `${doneOn.atLatest ? 'mindestens ' : ''}${span} früher als geplant`;
  return `${doneOn.atLatest ? 'bis zu ' : ''}${span} später als geplant`;
}
