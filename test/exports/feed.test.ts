import { describe, expect, test } from 'vitest';
import { changesFeed, fieldFeed, measureFeed, reportsFeed } from '../../src/exports/feed.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import type { Measure } from '../../src/model/types.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';
import { NASTY } from './nasty.ts';
import { childrenOf, childText, readXml, unescaped, type XmlElement } from './xml-reader.ts';

const ADDRESS = 'https://sachstand.musterstadt.example';
const { plan, asOf } = musterstadt();
const parkleitsystem = measureOf(plan, 'parkleitsystem');

function measureOf(plan: Plan, id: string): Measure {
  return plan.measureById.get(id) as Measure;
}

function entriesOf(file: string): XmlElement[] {
  return childrenOf(readXml(file), 'entry');
}

/** Day, title and sentences of each entry. */
function told(file: string): string[][] {
  return entriesOf(file).map((entry) => [
    childText(entry, 'updated')?.slice(0, 10) ?? '',
    childText(entry, 'title') ?? '',
    ...sentencesOf(entry),
  ]);
}

function sentencesOf(entry: XmlElement): string[] {
  const html = childText(entry, 'content') ?? '';
  return [...html.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text = '']) => unescaped(text));
}

const FEEDS: [string, (plan: Plan) => string][] = [
  ['changes', (plan) => changesFeed(plan, asOf, ADDRESS)],
  ['a measure', (plan) => measureFeed(plan, asOf, ADDRESS, measureOf(plan, 'e-akte'))],
  ['an action field', (plan) => fieldFeed(plan, asOf, ADDRESS, { id: 'netze', title: 'Netze' })],
  ['reports', (plan) => reportsFeed(plan, asOf, ADDRESS)],
];

describe.each(FEEDS)('the feed of %s', (_, feedOf) => {
  const file = feedOf(plan);
  const feed = readXml(file);
  const entries = entriesOf(file);

  test('has what Atom asks of a feed and of every entry', () => {
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(entries.length).toBeGreaterThan(1);
    for (const one of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(childrenOf(one, name)).toHaveLength(1);
      expect(childText(one, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(childText(one, 'id')).toMatch(/^tag:sachstand\.musterstadt\.example,2026:\/\S+$/);
    }
    const links = childrenOf(feed, 'link').map(({ attributes }) => attributes.rel);
    expect(links).toEqual(['self', 'alternate']);
  });

  test('names no entry twice and has the newest first', () => {
    const ids = entries.map((entry) => childText(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const days = entries.map((entry) => childText(entry, 'updated') ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(childText(feed, 'updated')).toBe(days[0]);
    expect(days[0]?.slice(0, 10) ?? '').toSatisfy((day: string) => day <= asOf);
  });

  test('is the same however often it is written', () => {
    expect(feedOf(musterstadt().plan)).toBe(file);
  });

  test.each(Object.entries(NASTY))('carries text with %s unharmed', (_, text) => {
    const nasty = createPlan({
      ...plan,
      strategy: { ...plan.strategy, title: text, notice: text },
      measures: plan.measures.map((one) => ({
        ...one,
        title: text,
        log: one.log.map((entry) => ({ ...entry, text: entry.text && text, reason: text })),
      })),
      meetings: plan.meetings.map((one) => ({ ...one, errata: [{ date: one.date, text }] })),
    });
    const harmed = feedOf(nasty);
    expect(childText(readXml(harmed), 'subtitle') ?? '').toBe(readable(text));
    const ids = (file: string) => entriesOf(file).map((entry) => childText(entry, 'id'));
    expect(ids(harmed)).toEqual(ids(file));
    for (const entry of entriesOf(harmed)) {
      expect(childText(entry, 'content')).toMatch(/^<ul>(<li>[^<>]*<\/li>)+<\/ul>$/);
    }
    expect(entriesOf(harmed).flatMap(sentencesOf).join()).toContain(readable(text));
  });
});

test('the feed of a measure is the golden one', async () => {
  const file = measureFeed(plan, asOf, ADDRESS, parkleitsystem);
  await expect(file).toMatchFileSnapshot('expected/parkleitsystem.atom.xml');
});

test('a measure is told day by day, in the words of the pages', () => {
  const plan = city({
    measures: {
      wlan: `
        ende: 2026-03-31
        verlauf:
          - { datum: 2025-01-01, status: geplant }
          - { datum: 2025-06-30, unveraendert: ja }
          - { datum: 2025-Q3, text: Ausschreibung läuft. }
          - { datum: 2025-11-03, grund: Lieferfrist, ende: { neu: 2026-09-30 }, text: Router fehlen. }
      `,
    },
  });
  expect(told(measureFeed(plan, '2026-12-01', ADDRESS, measureOf(plan, 'wlan')))).toEqual([
    ['2026-10-01', 'WLAN in Schulen: überfällig', 'Abschluss sollte bis 30. September 2026 erreicht sein.'],
    [
      '2025-11-03',
      'WLAN in Schulen: verschoben',
      'Abschluss von 31. März 2026 auf 30. September 2026 verschoben (6 Monate später). Grund: Lieferfrist.',
      'Router fehlen.',
    ],
    ['2025-09-30', 'WLAN in Schulen: neuer Sachstand', '3. Quartal 2025: Ausschreibung läuft.'],
    ['2025-01-01', 'WLAN in Schulen: neu', 'Neue Maßnahme, Status: geplant.'],
  ]);
});

test('what is dated only by an upper bound is no news', () => {
  const log = '[{ datum: bis 2020-05-04, text: Lief schon. }, { datum: 2021-01-01, status: geplant }]';
  const plan = city({ measures: { wlan: `verlauf: ${log}` } });
  expect(told(changesFeed(plan, '2022-01-01', ADDRESS)).map(([day]) => day)).toEqual(['2021-01-01']);
});

test('a promise is told where its measure is', () => {
  const plan = city({
    measures: { wlan: '{}' },
    meetings: { '2024-06-11-ausschuss': '{}' },
    commitments: {
      '2024-06-11-kosten': `
        massnahmen: [wlan]
        faellig: 2024-09
        verlauf: [{ datum: 2024-11-20, stand: beantwortet, text: 40.000 Euro. }]
      `,
    },
  });
  expect(told(fieldFeed(plan, '2025-01-01', ADDRESS, { id: 'bildung', title: 'Bildung' }))).toEqual([
    [
      '2024-11-20',
      'Was kostet das WLAN?: beantwortet',
      'Anfrage beantwortet am 20. November 2024. 40.000 Euro.',
    ],
    ['2024-10-01', 'Was kostet das WLAN?: überfällig', 'Die Antwort war bis September 2024 zugesagt.'],
    ['2024-06-11', 'Was kostet das WLAN?: neu', 'Anfrage neu aufgenommen.'],
    ['2020-01-01', 'WLAN in Schulen: neu', 'Neue Maßnahme, Status: in Umsetzung.'],
  ]);
});

test('an entry has the same id in every feed', () => {
  const id = (file: string) => entriesOf(file).map((entry) => childText(entry, 'id'));
  const all = id(changesFeed(plan, asOf, ADDRESS));
  const own = id(measureFeed(plan, asOf, ADDRESS, parkleitsystem));
  expect(all).toEqual(expect.arrayContaining(own.slice(0, 2)));
});

test('a correction makes a report new again', () => {
  const report = plan.meetings.find((meeting) => meeting.hasReport);
  const before = told(reportsFeed(plan, asOf, ADDRESS)).at(-1);
  expect(before?.[0]).toBe(report?.cutOff);
  const [date] = plan.measures
    .flatMap(({ log }) => log.map((entry) => entry.date))
    .filter(({ text }) => text > '2025-06');
  const corrected = createPlan({
    ...plan,
    meetings: plan.meetings.map((one) =>
      one.id === report?.id && date ? { ...one, errata: [{ date, text: 'Eine Zahl war falsch.' }] } : one,
    ),
  });
  const after = told(reportsFeed(corrected, asOf, ADDRESS)).find(([, title]) => title === before?.[1]);
  expect(after?.[0]).toBe(date?.last);
  expect(after?.[2]).toContain('Eine Zahl war falsch.');
});

test('a feed without an address has no links but keeps its names', () => {
  const feed = readXml(changesFeed(plan, asOf, null));
  expect(childrenOf(feed, 'link')).toEqual([]);
  expect(childText(feed, 'id')).toBe('tag:musterstadt.invalid,2026:/aenderungen.xml');
});

test('a feed without entries is as new as the content, whatever the day', () => {
  const [first, second] = ['2027-01-01', '2028-01-01'].map((day) =>
    fieldFeed(city({ measures: { wlan: '{}' } }), day, ADDRESS, { id: 'netze', title: 'Netze' }),
  );
  expect(childText(readXml(first ?? ''), 'updated')).toBe('2020-01-01T00:00:00Z');
  expect(second).toBe(first);
});

test('a feed of a site below a path names and links it', () => {
  const feed = readXml(changesFeed(plan, asOf, 'https://kommunen.example/musterstadt/'));
  expect(childText(feed, 'id')).toBe('tag:kommunen.example,2026:/musterstadt/aenderungen.xml');
  expect(childrenOf(feed, 'link')[0]?.attributes.href).toBe(
    'https://kommunen.example/musterstadt/aenderungen.xml',
  );
});

/** The text without what XML can't carry. */
function readable(text: string): string {
  return [...text.toWellFormed()]
    .filter((sign) => !/[\u{FFFE}\u{FFFF}]|[^\P{Cc}\s\u0085\u007F]/u.test(sign))
    .join('');
}
