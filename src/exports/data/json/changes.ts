import type { Change } from '../../../model/change.ts';
import { reportsUntil } from '../../../model/meetings.ts';
import { reportChanges } from '../../../model/report.ts';
import { changeText } from '../../../views/change-text.ts';
import { situationNow } from '../../../views/now.ts';
import { routes } from '../../../views/routes.ts';
import type { ChangeData, PeriodData } from '../shape/change.ts';
import type { DataSource } from '../source.ts';
import { refData, termData } from './parts.ts';

/**
 * What every report tells as changed since the one before in its series, and what changed since the last report. A
 * frozen report tells it as it was told.
 */
export function periodsData(source: DataSource): PeriodData[] {
  const { plan, asOf, link } = source;
  const told = reportsUntil(plan, asOf).map((meeting) => {
    const { since, asOf: until, changes } = reportChanges(plan, meeting);
    return {
      from: since,
      to: until,
      meeting: meeting.id,
      page: link(routes.meeting(meeting.id)),
      changes: changes.map((change) => changeData(source, change)),
    };
  });
  const { since, changes } = situationNow(plan, asOf);
  const sinceThen: PeriodData = {
    from: since,
    to: asOf,
    meeting: null,
    page: link(routes.home),
    changes: changes.map((change) => changeData(source, change)),
  };
  return told.at(-1)?.to === asOf ? told : [...told, sinceThen];
}

function changeData({ link }: DataSource, change: Change): ChangeData {
  const { tag, text, subject } = changeText(change);
  const { kind } = change;
  return {
    kind,
    page: link(subject.href),
    measure: 'measure' in change ? refData(change.measure) : null,
    commitment: 'commitment' in change ? refData(change.commitment) : null,
    milestone: 'milestone' in change ? change.milestone : null,
    tag,
    text,
    reason: 'reason' in change ? change.reason : kind === 'assessment-changed' ? change.to.reason : null,
    ...datesOf(change),
    delayDays: 'delayDays' in change ? change.delayDays : kind === 'postponed' ? change.totalDays : null,
    nth: kind === 'postponed' ? change.nth : null,
    status: statusOf(change),
    assessment:
      kind === 'assessment-changed' ? { from: change.from?.value ?? null, to: change.to.value } : null,
    owner: kind === 'owner-changed' ? { from: refData(change.from), to: refData(change.to) } : null,
  };
}

function statusOf(change: Change): ChangeData['status'] {
  if (change.kind === 'status-changed') return { from: change.from, to: change.to };
  return change.kind === 'measure-added' ? { from: null, to: change.status } : null;
}

function datesOf(change: Change): Pick<ChangeData, 'from' | 'to'> {
  switch (change.kind) {
    case 'postponed':
    case 'brought-forward':
    case 'commitment-postponed':
    case 'commitment-brought-forward':
      return { from: termData(change.from), to: termData(change.to) };
    case 'milestone-reached':
    case 'finished':
      return { from: termData(change.planned), to: termData(change.doneOn) };
    case 'date-set':
    case 'reopened':
    case 'commitment-date-set':
    case 'commitment-reopened':
      return { from: null, to: termData(change.to) };
    case 'milestone-added':
      return { from: null, to: termData(change.planned) };
    case 'became-overdue':
    case 'commitment-overdue':
      return { from: null, to: termData(change.due) };
    case 'commitment-answered':
      return { from: null, to: termData(change.on) };
    default:
      return { from: null, to: null };
  }
}
