import { addDays, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { routes } from '../views/routes.ts';
import { siteName } from '../views/site-name.ts';
import { type CalendarEvent, calendarEvents } from './calendar-events.ts';
import {
  BERLIN,
  BERLIN_TIME,
  type Component,
  calendarFile,
  lineText,
  text,
  type Written,
  written,
} from './calendar-text.ts';
import { lastWord, newest } from './last-word.ts';
import { type Place, placeOf, publicAddress } from './place.ts';

/** A calendar to subscribe to. */
export interface Calendar {
  route: string;
  /** What it is about, as in the calendar's name. */
  title: string;
  /** The page that shows the same. */
  page: string;
  events: (all: Events) => readonly CalendarEvent[];
}

/** The events of a site, and which of them belong to what. */
interface Events {
  all: readonly CalendarEvent[];
  meetings: readonly CalendarEvent[];
  byCommittee: ReadonlyMap<CalendarEvent['committee'], readonly CalendarEvent[]>;
  byField: ReadonlyMap<string, readonly CalendarEvent[]>;
  byUnit: ReadonlyMap<CalendarEvent['unit'], readonly CalendarEvent[]>;
}

/** All calendars: everything, the meetings, and what belongs to each committee, action field and unit. */
export function calendarsOf({ strategy }: Plan): Calendar[] {
  return [
    { route: routes.calendar, title: 'Alle Termine', page: routes.home, events: ({ all }) => all },
    {
      route: routes.meetingsCalendar,
      title: 'Sitzungen',
      page: routes.meetings,
      events: ({ meetings }) => meetings,
    },
    ...strategy.committees.map(({ id, title }) => ({
      route: routes.committeeCalendar(id),
      title,
      page: routes.meetings,
      events: ({ byCommittee }: Events) => byCommittee.get(id) ?? [],
    })),
    ...strategy.fields.map(({ id, title }) => ({
      route: routes.fieldCalendar(id),
      title,
      page: routes.field(id),
      events: ({ byField }: Events) => byField.get(id) ?? [],
    })),
    ...strategy.units.map(({ id, title }) => ({
      route: routes.unitCalendar(id),
      title,
      page: routes.unit(id),
      events: ({ byUnit }: Events) => byUnit.get(id) ?? [],
    })),
  ];
}

/**
 * A calendar as known on `day`, as an iCalendar file: the same bytes for the same content. `address` is the site's
 * public address; without one nothing in it carries a link.
 */
export function calendarText(plan: Plan, day: Day, address: string | null, calendar: Calendar): string {
  const place = placeOf(plan, address);
  const events = calendar.events(eventsNow(plan, day));
  const { strategy } = plan;
  const name = lineText(`${siteName(strategy)}: ${calendar.title}`);
  const changedOn =
    newest(
      events.map((event) => event.changedOn),
      day,
    ) ?? lastWord(plan, day);
  const page = publicAddress(place, calendar.page);
  const self = publicAddress(place, calendar.route);
  return calendarFile({
    name: 'VCALENDAR',
    properties: [
      ['VERSION', '2.0'],
      ['PRODID', '-//Sachstand//Sachstand//DE'],
      ['CALSCALE', 'GREGORIAN'],
      ['NAME', name],
      ['X-WR-CALNAME', name],
      ...optional('DESCRIPTION', strategy.notice && text(strategy.notice)),
      ...optional('X-WR-CALDESC', strategy.notice && text(strategy.notice)),
      ['LAST-MODIFIED', instant(changedOn)],
      ...optional('URL', page),
      ...optional('SOURCE;VALUE=URI', self),
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ],
    contains: [BERLIN_TIME, ...events.map((event) => eventAt(place, event))],
  });
}

const known = new WeakMap<Plan, { day: Day; events: Events }>();

/** All calendars of a build are parts of the same events. */
function eventsNow(plan: Plan, day: Day): Events {
  let now = known.get(plan);
  if (now?.day !== day) {
    now = { day, events: sorted(calendarEvents(plan, day)) };
    known.set(plan, now);
  }
  return now.events;
}

/** There is a calendar for every unit: to look through all events for each would take long where there are many. */
function sorted(all: readonly CalendarEvent[]): Events {
  const byField = new Map<string, CalendarEvent[]>();
  for (const event of all) {
    for (const field of new Set(event.fields)) {
      const others = byField.get(field);
      if (others) others.push(event);
      else byField.set(field, [event]);
    }
  }
  return {
    all,
    meetings: all.filter(({ kind }) => kind === 'Sitzung'),
    byCommittee: Map.groupBy(all, ({ committee }) => committee),
    byField,
    byUnit: Map.groupBy(all, ({ unit }) => unit),
  };
}

const spelled = new WeakMap<CalendarEvent, { address: string | null; written: Written }>();

/** Most events stand in several calendars of one site. */
function eventAt(place: Place, event: CalendarEvent): Written {
  const before = spelled.get(event);
  if (before?.address === place.address) return before.written;
  const now = { address: place.address, written: written(component(event, place)) };
  spelled.set(event, now);
  return now.written;
}

function component(event: CalendarEvent, place: Place): Component {
  const { id, kind, title, cancelled, notes, location, sequence, changedOn } = event;
  const changed = instant(changedOn);
  const link = publicAddress(place, event.route);
  return {
    name: 'VEVENT',
    properties: [
      ['UID', `${id}@${place.host}${place.path.replaceAll('/', '.')}`],
      ['DTSTAMP', changed],
      ['LAST-MODIFIED', changed],
      ['SEQUENCE', String(sequence)],
      ...whenOf(event),
      ['SUMMARY', lineText(title)],
      ...optional('STATUS', cancelled ? 'CANCELLED' : null),
      ...optional('DESCRIPTION', text(notes.join('\n'))),
      ...optional('LOCATION', location && lineText(location)),
      ...optional('URL', link),
      ['CATEGORIES', kind],
    ],
  };
}

/** A meeting has a beginning but no documented end; everything else fills a day, whose end is the day after. */
function whenOf({ day, time }: CalendarEvent): Component['properties'] {
  if (time) return [[`DTSTART;TZID=${BERLIN}`, `${basic(day)}T${time.replace(':', '')}00`]];
  return [
    ['DTSTART;VALUE=DATE', basic(day)],
    ['DTEND;VALUE=DATE', basic(addDays(day, 1))],
    ['TRANSP', 'TRANSPARENT'],
  ];
}

function optional(name: string, value: string | null): Component['properties'] {
  return value ? [[name, value]] : [];
}

/** Content knows days, not times: their beginning in universal time is the same day in Germany. */
function instant(day: Day): string {
  return `${basic(day)}T000000Z`;
}

/** `20260331` */
function basic(day: Day): string {
  return day.replaceAll('-', '');
}
