import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Calendar, calendarsOf, calendarText } from '../../src/exports/calendar.ts';
import { folded } from '../../src/exports/calendar-text.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import { routes } from '../../src/views/routes.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';
import { eventsOf, type ReadComponent, readCalendar, textOf } from './calendar-reader.ts';
import { NASTY } from './nasty.ts';

const ADDRESS = 'https://sachstand.musterstadt.example/';
const { plan, asOf } = musterstadt();

function chosen(plan: Plan, route: string = routes.calendar): Calendar {
  const calendar = calendarsOf(plan).find((one) => one.route === route);
  if (!calendar) throw new Error(`There is no calendar at ${route}`);
  return calendar;
}

/** What a calendar shows, by the part of the UID before the host. */
function calendar(plan: Plan, day: string, route?: string) {
  const events = eventsOf(calendarText(plan, day, ADDRESS, chosen(plan, route)));
  return new Map(events.map((event) => [value(event, 'UID').replace(/@.*/, ''), event]));
}

function value(event: ReadComponent | undefined, name: string): string {
  return event?.properties.get(name)?.value ?? '';
}

function title(event: ReadComponent | undefined): string | null {
  return event ? textOf(event, 'SUMMARY') : null;
}

describe('the calendar of Musterstadt', () => {
  const file = calendarText(plan, asOf, ADDRESS, chosen(plan));

  test('can be read by the grammar, and every event has what it must have', () => {
    for (const event of eventsOf(file)) {
      expect([...event.properties.keys()]).toEqual(
        expect.arrayContaining(['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE', 'URL']),
      );
    }
  });

  test('names no event twice', () => {
    const ids = eventsOf(file).map((event) => value(event, 'UID'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
  });

  test('says nothing that was said after the day', () => {
    const stamps = eventsOf(file).map((event) => value(event, 'DTSTAMP').slice(0, 8));
    expect(stamps.filter((day) => day > asOf.replaceAll('-', ''))).toEqual([]);
  });

  test('is the same however often it is written', () => {
    const again = musterstadt().plan;
    expect(calendarText(again, asOf, ADDRESS, chosen(again))).toBe(file);
  });

  test('of one committee is the golden one', async () => {
    const rat = calendarText(plan, asOf, ADDRESS, chosen(plan, routes.committeeCalendar('rat')));
    await expect(rat).toMatchFileSnapshot('expected/rat.ics');
  });

  test('knows the time in Germany', () => {
    const zone = readCalendar(file).contains.find(({ name }) => name === 'VTIMEZONE');
    expect(value(zone, 'TZID')).toBe('Europe/Berlin');
    expect(zone?.contains.map(({ name }) => name)).toEqual(['DAYLIGHT', 'STANDARD']);
  });

  test('has no links where nobody knows its address, and names that are still its own', () => {
    const [event] = eventsOf(calendarText(plan, asOf, null, chosen(plan)));
    expect(event?.properties.has('URL')).toBe(false);
    expect(value(event, 'UID')).toMatch(/@musterstadt\.invalid$/);
  });

  test('tells cities apart that live on one host', () => {
    const [event] = eventsOf(calendarText(plan, asOf, 'https://kommunen.example/musterstadt/', chosen(plan)));
    expect(value(event, 'UID')).toMatch(/@kommunen\.example\.musterstadt$/);
    expect(value(event, 'URL')).toMatch(/^https:\/\/kommunen\.example\/musterstadt\/[a-z]+\/.*\/$/);
  });
});

describe('a meeting', () => {
  const meetings = (yaml: string) =>
    calendar(city({ meetings: { '2026-06-16-ausschuss': yaml } }), '2026-01-01').get(
      'sitzung.2026-06-16-ausschuss',
    );

  test.each(['"17:00"', '17.00 Uhr', '17 Uhr'])('at %s begins at that time in Germany', (beginn) => {
    const start = meetings(`beginn: ${beginn}`)?.properties.get('DTSTART');
    expect(start).toEqual({ parameters: ';TZID=Europe/Berlin', value: '20260616T170000' });
  });

  test.each(['nachmittags', '25:00', '"17"'])('at „%s“ takes the day, and the words are kept', (beginn) => {
    const event = meetings(`beginn: ${beginn}`);
    expect(value(event, 'DTSTART')).toBe('20260616');
    expect(event && textOf(event, 'DESCRIPTION')).toContain(`Beginn: ${beginn.replaceAll('"', '')}`);
  });

  test('without a time takes the day, and ends with it', () => {
    expect(value(meetings(''), 'DTSTART')).toBe('20260616');
    expect(value(meetings(''), 'DTEND')).toBe('20260617');
  });

  test('has the place and what it is about', () => {
    const event = meetings('{ ort: "Rathaus, Saal 1", thema: Bericht, top: Ö 3 }') as ReadComponent;
    expect(textOf(event, 'LOCATION')).toBe('Rathaus, Saal 1');
    expect(textOf(event, 'DESCRIPTION')).toBe('Ö 3: Bericht');
    expect(title(event)).toBe('Digitalausschuss');
  });
});

describe('a date of a measure', () => {
  const onDay = (day: string, yaml: string) => calendar(city({ measures: { wlan: yaml } }), day);
  const MOVED = `
    ende: 2026-03-31
    meilensteine: [{ id: netz, titel: Netz steht, termin: 2025-12 }]
    verlauf:
      - { datum: 2025-01-01, status: in-umsetzung }
      - { datum: 2025-11-03, grund: Lieferfrist, meilensteine: { netz: { neu: 2026-Q3 } } }
      - { datum: 2026-09-20, meilensteine: { netz: { erledigt: 2026-09-10 } } }
  `;

  test('stands on its day and ends with it', () => {
    const end = onDay('2025-06-01', MOVED).get('abschluss.wlan');
    expect(value(end, 'DTSTART')).toBe('20260331');
    expect(value(end, 'DTEND')).toBe('20260401');
    expect(title(end)).toBe('Abschluss fällig: WLAN in Schulen');
  });

  test.each([
    ['2026', '20261231', 'bis Ende 2026'],
    ['2026-Q3', '20260930', '3. Quartal 2026'],
    ['2026-H1', '20260630', '1. Halbjahr 2026'],
    ['2028-02', '20280229', 'Februar 2028'],
    ['2026-05-04~', '20260504', 'ca. 4. Mai 2026'],
    ['2026~', '20261231', 'ca. 2026'],
  ])('%s stands on its last day and says how exact it is', (ende, day, words) => {
    const end = onDay('2025-06-01', `ende: "${ende}"`).get('abschluss.wlan');
    expect(value(end, 'DTSTART')).toBe(day);
    expect(title(end)).toBe(`Abschluss fällig: WLAN in Schulen (${words})`);
  });

  test('that moves keeps its name, grows its number and says why', () => {
    const before = onDay('2025-06-01', MOVED).get('meilenstein.wlan.netz');
    const after = onDay('2025-12-01', MOVED).get('meilenstein.wlan.netz') as ReadComponent;
    expect([before, after].map((event) => value(event, 'SEQUENCE'))).toEqual(['0', '1']);
    expect([before, after].map((event) => value(event, 'DTSTART'))).toEqual(['20251231', '20260930']);
    expect([before, after].map((event) => value(event, 'LAST-MODIFIED'))).toEqual([
      '20250101T000000Z',
      '20251103T000000Z',
    ]);
    expect(textOf(after, 'DESCRIPTION')).toBe(
      'Handlungsfeld: Bildung\nZuständig: IT-Betrieb\nZuerst geplant: Dezember 2025, 1 Verschiebung\nGrund: Lieferfrist',
    );
  });

  test('that was reached stands on the day it was', () => {
    const netz = onDay('2026-12-01', MOVED).get('meilenstein.wlan.netz');
    expect(title(netz)).toBe('Erreicht: Netz steht – WLAN in Schulen');
    expect(value(netz, 'DTSTART')).toBe('20260910');
    expect(value(netz, 'SEQUENCE')).toBe('2');
  });

  test('that was reached in a year says the year, not that it is owed until its end', () => {
    const end = onDay('2027-01-01', 'verlauf: [{ datum: 2026, status: abgeschlossen }]').get(
      'abschluss.wlan',
    );
    expect(title(end)).toBe('Abgeschlossen: WLAN in Schulen (2026)');
    expect(value(end, 'DTSTART')).toBe('20261231');
  });

  test('that goes with a measure that is stopped is cancelled on its last known day, and says why', () => {
    const stopped = `${MOVED}    - { datum: 2026-10-01, status: eingestellt, grund: kein Geld }`;
    const end = onDay('2026-12-01', stopped).get('abschluss.wlan') as ReadComponent;
    expect(value(end, 'STATUS')).toBe('CANCELLED');
    expect(value(end, 'DTSTART')).toBe('20260331');
    expect(title(end)).toBe('Abschluss entfällt: WLAN in Schulen');
    expect(textOf(end, 'DESCRIPTION')).toContain('Grund für den Wegfall: kein Geld');
    const before = onDay('2026-09-30', stopped).get('abschluss.wlan');
    expect([before, end].map((event) => value(event, 'SEQUENCE'))).toEqual(['0', '1']);
  });

  test('that is dropped by itself is cancelled as well, and comes back with a new date', () => {
    const log = `
      meilensteine: [{ id: netz, titel: Netz steht, termin: 2025-12 }]
      verlauf:
        - { datum: 2025-01-01, status: in-umsetzung }
        - { datum: 2025-06-01, meilensteine: { netz: { entfaellt: ja, grund: nicht nötig } } }
        - { datum: 2025-09-01, meilensteine: { netz: { neu: 2026-03 } } }
    `;
    const days = ['2025-03-01', '2025-07-01', '2025-10-01'].map((day) =>
      onDay(day, log).get('meilenstein.wlan.netz'),
    );
    expect(days.map((event) => value(event, 'STATUS'))).toEqual(['', 'CANCELLED', '']);
    expect(days.map((event) => value(event, 'SEQUENCE'))).toEqual(['0', '1', '2']);
    expect(days.map((event) => value(event, 'DTSTART'))).toEqual(['20251231', '20251231', '20260331']);
  });

  test('that a finished measure left open is gone: nobody says when it was', () => {
    const finished = `
      meilensteine: [{ id: netz, titel: Netz steht, termin: 2025-12 }]
      verlauf: [{ datum: 2025-01-01, status: in-umsetzung }, { datum: 2025-03-01, status: abgeschlossen }]
    `;
    expect([...onDay('2025-12-01', finished).keys()]).toEqual(['abschluss.wlan']);
  });

  test('that passed says that nobody says it was met', () => {
    const [before, after] = ['2026-03-31', '2026-04-01'].map((day) =>
      onDay(day, MOVED).get('abschluss.wlan'),
    );
    expect(before && textOf(before, 'DESCRIPTION')).not.toContain('Überfällig');
    expect(after && textOf(after, 'DESCRIPTION')).toContain('Überfällig: Dass der Termin erreicht wurde');
    expect(value(after, 'LAST-MODIFIED')).toBe('20260401T000000Z');
  });
});

describe('a promised answer', () => {
  const plan = city({
    meetings: { '2024-06-11-ausschuss': '{}', '2024-07-11-rat': '{}' },
    commitments: {
      '2024-06-11-kosten': `
        art: zusage
        faellig: 2024-09
        verlauf:
          - { datum: 2024-10-01, stand: offen, neu_faellig: 2024-12-01 }
          - { datum: 2024-11-20, stand: beantwortet }
      `,
      '2024-07-11-ohne-frist': 'art: anfrage',
    },
  });
  const answer = (day: string) => calendar(plan, day).get('antwort.2024-06-11-kosten');

  test('is due on its day, moves and is answered', () => {
    const days = ['2024-07-01', '2024-10-15', '2025-01-01'].map(answer);
    expect(days.map((event) => value(event, 'DTSTART'))).toEqual(['20240930', '20241201', '20241120']);
    expect(days.map((event) => value(event, 'SEQUENCE'))).toEqual(['0', '1', '2']);
    expect(days.map(title)).toEqual([
      'Antwort fällig (Zusage): Was kostet das WLAN? (September 2024)',
      'Antwort fällig (Zusage): Was kostet das WLAN?',
      'Beantwortet (Zusage): Was kostet das WLAN?',
    ]);
  });

  test('to a question that was withdrawn is cancelled', () => {
    const withdrawn = city({
      meetings: { '2024-06-11-ausschuss': '{}' },
      commitments: {
        '2024-06-11-kosten': `
          faellig: 2024-09
          verlauf: [{ datum: 2024-07-01, stand: zurueckgezogen, grund: hat sich erledigt }]
        `,
      },
    });
    const event = calendar(withdrawn, '2024-08-01').get('antwort.2024-06-11-kosten') as ReadComponent;
    expect(value(event, 'STATUS')).toBe('CANCELLED');
    expect(title(event)).toBe('Zurückgezogen (Anfrage): Was kostet das WLAN? (September 2024)');
    expect(textOf(event, 'DESCRIPTION')).toContain('Grund für den Wegfall: hat sich erledigt');
  });

  test('is not there before it was asked for, nor without a date', () => {
    expect(answer('2024-06-01')).toBeUndefined();
    expect(calendar(plan, '2025-01-01').has('antwort.2024-07-11-ohne-frist')).toBe(false);
  });
});

describe('a chosen part', () => {
  const kinds = (route: string) =>
    [...new Set([...calendar(plan, asOf, route).keys()].map((id) => id.replace(/\..*/, '')))].sort();

  test('of an action field has its measures and what was promised about them', () => {
    expect(kinds(routes.fieldCalendar('netze'))).toEqual(['abschluss', 'antwort', 'meilenstein']);
  });

  test('of a committee has its meetings and what was promised there', () => {
    expect(kinds(routes.committeeCalendar('rat'))).toEqual(['antwort', 'sitzung']);
  });

  test('of the meetings has those of every committee and nothing else', () => {
    expect(kinds(routes.meetingsCalendar)).toEqual(['sitzung']);
    expect(calendar(plan, asOf, routes.meetingsCalendar).size).toBe(plan.meetings.length);
  });

  test('of a unit has what it answers for', () => {
    const own = [...calendar(plan, asOf, routes.unitCalendar('fb66')).values()];
    expect(own.length).toBeGreaterThan(0);
    for (const event of own) {
      expect(textOf(event, 'DESCRIPTION')).toContain('Zuständig: Gebäude, Straßen und Verkehr');
    }
  });

  test('says what it is, where it comes from and which page shows the same', () => {
    const { properties } = readCalendar(
      calendarText(plan, asOf, ADDRESS, chosen(plan, routes.fieldCalendar('netze'))),
    );
    const values = ['NAME', 'URL', 'SOURCE', 'REFRESH-INTERVAL'].map((name) => properties.get(name)?.value);
    expect(values).toEqual([
      'Musterstadt digital 2030: Netze und Rechenzentrum',
      'https://sachstand.musterstadt.example/handlungsfelder/netze/',
      'https://sachstand.musterstadt.example/kalender/handlungsfeld-netze.ics',
      'P1D',
    ]);
  });
});

describe('an empty strategy', () => {
  const empty = createPlan({ ...plan, measures: [], meetings: [], commitments: [] });

  test.each(calendarsOf(empty))('still has the calendar at $route', (calendar) => {
    const file = calendarText(empty, asOf, ADDRESS, calendar);
    expect(eventsOf(file)).toEqual([]);
    expect(new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')).toEqual([]);
  });
});

describe('ical.js, an independent reader,', () => {
  const eventsIn = (file: string) =>
    new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  test.each(calendarsOf(plan))('reads the calendar at $route', (calendar) => {
    const file = calendarText(plan, asOf, ADDRESS, calendar);
    const events = eventsIn(file);
    expect(events.map(({ uid }) => uid)).toEqual(eventsOf(file).map((event) => value(event, 'UID')));
    for (const { startDate, endDate, duration } of events) {
      if (startDate.isDate) expect([endDate.isDate, duration.toString()]).toEqual([true, 'P1D']);
      else expect(startDate.zone.tzid).toBe('Europe/Berlin');
    }
  });

  test.each([
    ['2026-06-16', '2026-06-16T15:00:00.000Z'],
    ['2026-03-29', '2026-03-29T15:00:00.000Z'],
    ['2026-10-25', '2026-10-25T16:00:00.000Z'],
    ['2026-12-01', '2026-12-01T16:00:00.000Z'],
  ])('knows that 17:00 on %s in Germany is %s', (date, instant) => {
    const plan = city({ meetings: { [`${date}-ausschuss`]: '{ beginn: "17:00" }' } });
    const file = calendarText(plan, '2026-01-01', ADDRESS, chosen(plan));
    const [event] = eventsIn(file);
    const zone = new ICAL.Timezone(
      new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vtimezone') ?? [],
    );
    expect(event?.startDate.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString()).toBe(instant);
    expect(zone.tzid).toBe('Europe/Berlin');
  });

  test.each(Object.entries(NASTY))('reads text with %s as it was written', (_, text) => {
    const nasty = nastyPlan(text);
    const events = new Map(
      eventsIn(calendarText(nasty, asOf, ADDRESS, chosen(nasty))).map((event) => [
        event.uid.replace(/@.*/, ''),
        event,
      ]),
    );
    expect([...events.keys()]).toEqual([...calendar(plan, asOf).keys()]);
    const line = readable(text).replace(/\s+/g, ' ').trim();
    expect(events.get('abschluss.parkleitsystem')?.summary).toContain(line);
    const described = [...events.values()].flatMap(({ description }) => description ?? []).join('\n');
    expect(described).toContain(readable(text).replace(/\r\n?|\f|\v/g, '\n'));
  });
});

describe('text', () => {
  test.each(Object.entries(NASTY))('with %s harms no event', (_, text) => {
    const events = calendar(nastyPlan(text), asOf);
    expect([...events.keys()]).toEqual([...calendar(plan, asOf).keys()]);
    const expected = readable(text).replace(/\s+/g, ' ').trim();
    expect(title(events.get('abschluss.parkleitsystem'))).toContain(expected);
  });

  test('is folded after 75 octets, and never within a character', () => {
    const line = `SUMMARY:${'ä🚢'.repeat(60)}`;
    const parts = folded(line).split('\r\n ');
    expect(parts.join('')).toBe(line);
    expect(parts.every((part, index) => Buffer.byteLength(part) <= (index === 0 ? 75 : 74))).toBe(true);
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });
});

/** Musterstadt with this text wherever a calendar shows one. */
function nastyPlan(text: string): Plan {
  const { strategy, measures, meetings, commitments } = plan;
  const reasoned = <Entry extends { reason: string | null }>(log: readonly Entry[]) =>
    log.map((entry) => ({ ...entry, reason: entry.reason && text }));
  return createPlan({
    ...plan,
    strategy: {
      ...strategy,
      notice: text,
      title: text,
      fields: strategy.fields.map((one) => ({ ...one, title: text })),
      units: strategy.units.map((one) => ({ ...one, title: text })),
      committees: strategy.committees.map((one) => ({ ...one, title: text })),
    },
    measures: measures.map((one) => ({
      ...one,
      title: text,
      milestones: one.milestones.map((milestone) => ({ ...milestone, title: text })),
      log: reasoned(one.log),
    })),
    meetings: meetings.map((one) => ({
      ...one,
      place: text,
      startTime: text,
      agendaItem: { ...one.agendaItem, number: text, title: text },
    })),
    commitments: commitments.map((one) => ({ ...one, title: text, promised: text, log: reasoned(one.log) })),
  });
}

/** The text without what TEXT can't carry. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\s]/gu, '');
}
