/** Writes iCalendar (RFC 5545). The one place that knows its spelling; what is in a calendar is said elsewhere. */

/** A property: its name with parameters, and its value as written. */
type Property = readonly [name: string, value: string];

/** A component: `BEGIN`, its properties in order, then what it contains, `END`. */
export interface Component {
  name: string;
  properties: readonly Property[];
  contains?: readonly (Component | Written)[];
}

/** A component as `written` spells it, for calendars that have it in common. */
export interface Written {
  lines: string;
}

/** The calendar as a file, its lines ended by CRLF and no longer than 75 octets. */
export function calendarFile(calendar: Component): string {
  return written(calendar).lines;
}

export function written({ name, properties, contains = [] }: Component): Written {
  const inner = contains.map((part) => ('lines' in part ? part : written(part)).lines);
  const own = properties.map(([key, value]) => ended(`${key}:${value}`));
  return { lines: [ended(`BEGIN:${name}`), ...own, ...inner, ended(`END:${name}`)].join('') };
}

function ended(line: string): string {
  return `${folded(line)}\r\n`;
}

/** A TEXT value (section 3.3.11). Nothing in it can end the line: breaks are escaped, other controls left out. */
export function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A TEXT value on one line, for titles. */
export function lineText(value: string): string {
  return text(value.replace(/[\s\u0085]+/g, ' ').trim());
}

/** Controls but the tab and the line break: TEXT knows no spelling for them. */
const UNPRINTABLE = /[^\P{Cc}\t\n]/gu;

const LONGEST = 75;

/** Folds a line after 75 octets of UTF-8 (section 3.1), never within a character. */
export function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST) return line;
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

/** Time in Germany, by the rule that holds since 1996 (Directive 94/21/EC and those after it). */
export const BERLIN = 'Europe/Berlin';
export const BERLIN_TIME: Component = {
  name: 'VTIMEZONE',
  properties: [['TZID', BERLIN]],
  contains: [
    {
      name: 'DAYLIGHT',
      properties: [
        ['DTSTART', '19960331T020000'],
        ['TZOFFSETFROM', '+0100'],
        ['TZOFFSETTO', '+0200'],
        ['TZNAME', 'CEST'],
        ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      ],
    },
    {
      name: 'STANDARD',
      properties: [
        ['DTSTART', '19961027T030000'],
        ['TZOFFSETFROM', '+0200'],
        ['TZOFFSETTO', '+0100'],
        ['TZNAME', 'CET'],
        ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
      ],
    },
  ],
};
