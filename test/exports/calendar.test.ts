import { describe, expect, test } from 'vitest';
import { calendarText } from '../../src/exports/calendar.ts';
import { folded } from '../../src/exports/calendar-text.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';
import { eventsOf, type ReadComponent, readCalendar, textOf } from './calendar-reader.ts';
import { NASTY } from './nasty.ts';

const ADDRESS = 'https://sachstand.musterstadt.example/';
const { plan, asOf } = musterstadt();

/** What a calendar shows, by the part of the UID before the host. */
function calendar(plan: Plan, day: string, ...rest: [filter?: Parameters<typeof calendarText>[3]]) {
  const events = eventsOf(calendarText(plan, day, ADDRESS, ...rest));
  return new Map(events.map((event) => [value(event, 'UID').replace(/@.*/, ''), event]));
}

function value(event: ReadComponent | undefined, name: string): string {
  return event?.properties.get(name)?.value ?? '';
}

function title(event: ReadComponent | undefined): string | null {
  return event ? textOf(event, 'SUMMARY') : null;
}

describe('the calendar of Musterstadt', () => {
  const file = calendarText(plan, asOf, ADDRESS);

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
    expect(calendarText(musterstadt().plan, asOf, ADDRESS)).toBe(file);
  });

  test('of one committee is the golden one', async () => {
    await expect(calendarText(plan, asOf, ADDRESS, { committee: 'rat' })).toMatchFileSnapshot(
      'expected/rat.ics',
    );
  });

  test('knows the time in Germany', () => {
    const zone = readCalendar(file).contains.find(({ name }) => name === 'VTIMEZONE');
    expect(value(zone, 'TZID')).toBe('Europe/Berlin');
    expect(zone?.contains.map(({ name }) => name)).toEqual(['DAYLIGHT', 'STANDARD']);
  });

  test('has no links where nobody knows its address, and names that are still its own', () => {
    const [event] = eventsOf(calendarText(plan, asOf, null));
    expect(event?.properties.has('URL')).toBe(false);
    expect(value(event, 'UID')).toMatch(/@musterstadt\.invalid$/);
  });

  test('tells cities apart that live on one host', () => {
    const [event] = eventsOf(calendarText(plan, asOf, 'https://kommunen.example/musterstadt/'));
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

  test('that was dropped, or left open by a measure that is over, is gone', () => {
    const dropped = `${MOVED}    - { datum: 2026-10-01, status: eingestellt, grund: kein Geld }`;
    expect([...onDay('2026-12-01', dropped).keys()]).toEqual(['meilenstein.wlan.netz']);
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

  test('is not there before it was asked for, nor without a date', () => {
    expect(answer('2024-06-01')).toBeUndefined();
    expect(calendar(plan, '2025-01-01').has('antwort.2024-07-11-ohne-frist')).toBe(false);
  });
});

describe('a chosen part', () => {
  const kinds = (filter: Parameters<typeof calendarText>[3]) =>
    new Set([...calendar(plan, asOf, filter).keys()].map((id) => id.replace(/\..*/, '')));

  test('of an action field has its measures and what was promised about them', () => {
    expect(kinds({ field: 'netze' })).toEqual(new Set(['meilenstein', 'abschluss', 'antwort']));
  });

  test('of a committee has its meetings and what was promised there', () => {
    expect(kinds({ committee: 'rat' })).toEqual(new Set(['sitzung', 'antwort']));
  });

  test('of a unit has what it answers for', () => {
    const own = [...calendar(plan, asOf, { unit: 'fb66' }).values()];
    expect(own.length).toBeGreaterThan(0);
    for (const event of own) {
      expect(textOf(event, 'DESCRIPTION')).toContain('Zuständig: Gebäude, Straßen und Verkehr');
    }
  });

  test('that is empty is still a calendar', () => {
    const file = calendarText(plan, asOf, ADDRESS, { unit: 'gibt-es-nicht' });
    expect(eventsOf(file)).toEqual([]);
    expect(readCalendar(file).name).toBe('VCALENDAR');
  });
});

describe('text', () => {
  test.each(Object.entries(NASTY))('with %s harms no event', (_, text) => {
    const nasty = createPlan({
      ...plan,
      strategy: { ...plan.strategy, notice: text, title: text },
      measures: plan.measures.map((one) => ({ ...one, title: text })),
      meetings: plan.meetings.map((one) => ({ ...one, place: text, startTime: text })),
      commitments: plan.commitments.map((one) => ({ ...one, title: text, promised: text })),
    });
    const events = calendar(nasty, asOf);
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

/** The text without what TEXT can't carry. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\s]/gu, '');
}
