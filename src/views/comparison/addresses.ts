import { commitmentsAt } from '../../model/commitment.ts';
import type { Day } from '../../model/day.ts';
import { reportsUntil } from '../../model/meetings.ts';
import type { Plan } from '../../model/plan.ts';
import { statesAt } from '../../model/states.ts';
import { meetingTitle } from '../meeting.ts';
import { routes } from '../routes.ts';
import { movedMeasures, standIns } from '../stand-in.ts';

/** An address of the site that comes and goes with the content. */
export interface Address {
  title: string;
  kind: 'measure' | 'commitment' | 'meeting' | 'report' | 'strategy' | 'page';
  /** `stand-in`: it only says that there is nothing any more; `moved`: it leads on to another. */
  leadsTo: 'page' | 'stand-in' | 'moved';
}

/** All of them, by route. */
export function addressesOf(plan: Plan, asOf: Day): Map<string, Address> {
  const { fields, units } = plan.strategy;
  const page = (route: string, title: string, kind: Address['kind']) =>
    [route, { title, kind, leadsTo: 'page' }] as const;
  return new Map<string, Address>([
    ...standIns(plan, asOf).map(({ href, title }) => {
      const kind = href.startsWith(routes.measures) ? ('measure' as const) : ('strategy' as const);
      return [href, { title, kind, leadsTo: 'stand-in' }] as const;
    }),
    ...movedMeasures(plan, asOf).map(
      ({ href, title }) => [href, { title, kind: 'measure', leadsTo: 'moved' }] as const,
    ),
    ...[...statesAt(plan, asOf).values()].map(({ measure: { id, title } }) =>
      page(routes.measure(id), title, 'measure'),
    ),
    ...commitmentsAt(plan, asOf).map(({ commitment: { id, title } }) =>
      page(routes.commitment(id), title, 'commitment'),
    ),
    ...plan.meetings.map((meeting) =>
      page(routes.meeting(meeting.id), meetingTitle(meeting, false), 'meeting'),
    ),
    ...reportsUntil(plan, asOf).flatMap((meeting) => {
      const title = meetingTitle(meeting, true);
      return [
        page(routes.reportSummary(meeting.id), `${title}: Kurzfassung`, 'report'),
        page(routes.slides(meeting.id), `${title}: Präsentation`, 'report'),
      ];
    }),
    ...fields.map(({ id, title }) => page(routes.field(id), title, 'strategy')),
    ...units.map(({ id, title }) => page(routes.unit(id), title, 'strategy')),
    ...plan.pages.map(({ id, title }) => page(routes.page(id), title, 'page')),
  ]);
}
