import { addDays, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { siteName } from '../views/site-name.ts';
import { type CalendarEvent, calendarEvents } from './calendar-events.ts';
import { BERLIN, BERLIN_TIME, type Component, calendarFile, lineText, text } from './calendar-text.ts';
import { type Place, placeOf, publicAddress } from './place.ts';

/** Ids; what doesn't belong to a field, a unit or a committee is left out where one is asked for. */
export interface CalendarFilter {
  field?: string;
  unit?: string;
  committee?: string;
}

/**
 * The calendar as known on `day`, as an iCalendar file: the same bytes for the same content. `address` is the site's
 * public address; without one the events carry no link.
 */
export function calendarText(
  plan: Plan,
  day: Day,
  address: string | null,
  filter: CalendarFilter = {},
): string {
  const place = placeOf(plan, address);
  const events = calendarEvents(plan, day).filter((event) => isAskedFor(event, filter));
  const { strategy } = plan;
  const name = [siteName(strategy), ...namesOf(plan, filter)].join(': ');
  return calendarFile({
    name: 'VCALENDAR',
    properties: [
      ['VERSION', '2.0'],
      ['PRODID', '-//Sachstand//Sachstand//DE'],
      ['CALSCALE', 'GREGORIAN'],
      ['NAME', lineText(name)],
      ['X-WR-CALNAME', lineText(name)],
      ...(strategy.notice ? [['DESCRIPTION', text(strategy.notice)] as const] : []),
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ],
    contains: [BERLIN_TIME, ...events.map((event) => component(event, place))],
  });
}

function isAskedFor(event: CalendarEvent, { field, unit, committee }: CalendarFilter): boolean {
  return (
    (field === undefined || event.fields.includes(field)) &&
    (unit === undefined || event.unit === unit) &&
    (committee === undefined || event.committee === committee)
  );
}

function namesOf(plan: Plan, { field = '', unit = '', committee = '' }: CalendarFilter): string[] {
  const named = [plan.fieldById.get(field), plan.unitById.get(unit), plan.committeeById.get(committee)];
  return named.flatMap((one) => one?.title ?? []);
}

function component(event: CalendarEvent, place: Place): Component {
  const { id, kind, title, notes, location, sequence, changedOn } = event;
  const changed = `${basic(changedOn)}T000000Z`;
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
      ...(notes.length > 0 ? [['DESCRIPTION', text(notes.join('\n'))] as const] : []),
      ...(location ? [['LOCATION', lineText(location)] as const] : []),
      ...(link ? [['URL', link] as const] : []),
      ['CATEGORIES', lineText(kind)],
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

/** `20260331` */
function basic(day: Day): string {
  return day.replaceAll('-', '');
}
