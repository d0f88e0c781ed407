import { type Plan, refOf } from '../model/plan.ts';
import type { Meeting, Ref } from '../model/types.ts';
import { routes } from './routes.ts';

/** What readers can subscribe to from a page, and what the page's head tells their programs. */
export interface Subscription {
  kind: 'calendar' | 'feed';
  /** What it is about. */
  title: string;
  route: string;
}

/** Some of what there is, for a page that lists it all. */
export interface SubscriptionGroup {
  title: string;
  items: readonly Subscription[];
}

/** All calendars; those of everything first. */
export function calendarGroups({ strategy }: Plan): SubscriptionGroup[] {
  return withItems([
    {
      title: 'Alle',
      items: [{ kind: 'calendar', title: 'Alle Termine', route: routes.calendar }, meetingsCalendar],
    },
    { title: 'Gremien', items: strategy.committees.map(committeeCalendar) },
    { title: 'Handlungsfelder', items: strategy.fields.map(fieldCalendar) },
    { title: 'Zuständigkeiten', items: strategy.units.map(unitCalendar) },
  ]);
}

/** All feeds but those of the measures; those of everything first. */
export function feedGroups({ strategy }: Plan): SubscriptionGroup[] {
  return withItems([
    { title: 'Alle', items: homeSubscriptions().filter(({ kind }) => kind === 'feed') },
    { title: 'Handlungsfelder', items: strategy.fields.map(fieldFeed) },
  ]);
}

function withItems(groups: readonly SubscriptionGroup[]): SubscriptionGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}

export function homeSubscriptions(): Subscription[] {
  return [
    { kind: 'calendar', title: 'Alle Termine', route: routes.calendar },
    { kind: 'feed', title: 'Alle Änderungen', route: routes.changesFeed },
    { kind: 'feed', title: 'Statusberichte', route: routes.reportsFeed },
  ];
}

export function meetingSubscriptions({ strategy }: Plan): Subscription[] {
  return [
    meetingsCalendar,
    ...strategy.committees.map(committeeCalendar),
    { kind: 'feed', title: 'Statusberichte', route: routes.reportsFeed },
  ];
}

/** Of the committee that meets; none where no source names it. */
export function committeeSubscriptions(plan: Plan, { committee }: Meeting): Subscription[] {
  return committee === null ? [] : [committeeCalendar(refOf(plan.committeeById, committee))];
}

export function fieldSubscriptions(field: Ref): Subscription[] {
  return [fieldCalendar(field), fieldFeed(field)];
}

export function unitSubscriptions(unit: Ref): Subscription[] {
  return [unitCalendar(unit)];
}

export function measureSubscriptions({ id, title }: Ref): Subscription[] {
  return [{ kind: 'feed', title: `Änderungen: ${title}`, route: routes.measureFeed(id) }];
}

const meetingsCalendar: Subscription = {
  kind: 'calendar',
  title: 'Alle Sitzungen',
  route: routes.meetingsCalendar,
};

function committeeCalendar({ id, title }: Ref): Subscription {
  return {
    kind: 'calendar',
    title: `${title}: Sitzungen und zugesagte Antworten`,
    route: routes.committeeCalendar(id),
  };
}

function fieldCalendar({ id, title }: Ref): Subscription {
  return { kind: 'calendar', title: `Termine: ${title}`, route: routes.fieldCalendar(id) };
}

function unitCalendar({ id, title }: Ref): Subscription {
  return { kind: 'calendar', title: `Termine: ${title}`, route: routes.unitCalendar(id) };
}

function fieldFeed({ id, title }: Ref): Subscription {
  return { kind: 'feed', title: `Änderungen: ${title}`, route: routes.fieldFeed(id) };
}
