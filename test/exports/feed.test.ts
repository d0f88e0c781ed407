import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { feedsOf, feedText } from '../../src/exports/feed.ts';
import { changeEntries } from '../../src/exports/feed-entries.ts';
import { createPlan, type Plan } from '../../src/model/plan.ts';
import { routes } from '../../src/views/routes.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';
import { NASTY } from './nasty.ts';
import { childrenOf, childText, readXml, type XmlElement } from './xml-reader.ts';

const SITE = { address: 'https://sachstand.musterstadt.example', base: '/' };
const { plan, asOf } = musterstadt();

/** The feed of a plan at a route. */
function feedAt(plan: Plan, day: string, route: string, site: Parameters<typeof feedText>[1] = SITE): string {
  const feed = feedsOf(plan, day).find((one) => one.route === route);
  if (!feed) throw new Error(`There is no feed at ${route}`);
  return feedText(plan, site, feed);
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

/** The items of the list that an entry's content is. */
function sentencesOf(entry: XmlElement): string[] {
  const [content] = childrenOf(entry, 'content');
  const [html] = content ? childrenOf(content, 'div') : [];
  const [list] = html ? childrenOf(html, 'ul') : [];
  return list ? childrenOf(list, 'li').map(({ text }) => text) : [];
}

const FEEDS: [string, string][] = [
  ['changes', routes.changesFeed],
  ['a measure', routes.measureFeed('e-akte')],
  ['an action field', routes.fieldFeed('netze')],
  ['reports', routes.reportsFeed],
];

describe.each(FEEDS)('the feed of %s', (_, route) => {
  const file = feedAt(plan, asOf, route);
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
    expect(feedAt(musterstadt().plan, asOf, route)).toBe(file);
  });

  test.each(Object.entries(NASTY))('carries text with %s unharmed', (_, text) => {
    const harmed = feedAt(nastyPlan(text), asOf, route);
    expect(childText(readXml(harmed), 'subtitle') ?? '').toBe(readable(text));
    const ids = (file: string) => entriesOf(file).map((entry) => childText(entry, 'id'));
    expect(ids(harmed)).toEqual(ids(file));
    expect(entriesOf(harmed).flatMap(sentencesOf).join()).toContain(readable(text));
  });

  test.each(Object.entries(NASTY))('is read by an independent parser with %s in it', (_, text) => {
    const harmed = feedAt(nastyPlan(text), asOf, route);
    expect(XMLValidator.validate(harmed)).toBe(true);
    const { feed } = new XMLParser(READING).parse(harmed);
    expect(feed.subtitle ?? '').toBe(readable(text));
    expect([feed.entry].flat().map(({ id }) => id)).toEqual(
      entriesOf(file).map((entry) => childText(entry, 'id')),
    );
  });
});

/** What is text stays text, as it stands. */
const READING = {
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
};

test.each(feedsOf(plan, asOf))('an independent parser reads the feed at $route', (feed) => {
  const file = feedText(plan, SITE, feed);
  expect(XMLValidator.validate(file)).toBe(true);
  const { feed: read } = new XMLParser(READING).parse(file);
  expect(read['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(read.id).toBe(`tag:sachstand.musterstadt.example,2026:${feed.route}`);
  for (const entry of [read.entry ?? []].flat()) {
    expect(entry.link['@_href']).toMatch(/^https:\/\/sachstand\.musterstadt\.example\/.+\/$/);
    expect(entry.content.div['@_xmlns']).toBe('http://www.w3.org/1999/xhtml');
  }
});

test('a strategy without content has its feeds, and they are empty', () => {
  const empty = createPlan({ ...plan, measures: [], meetings: [], commitments: [] });
  const feeds = feedsOf(empty, asOf);
  expect(feeds.map(({ route }) => route)).toContain('/aenderungen.xml');
  for (const feed of feeds) expect(entriesOf(feedText(empty, SITE, feed))).toEqual([]);
});

test('a measure that nothing is known of yet has no feed', () => {
  const plan = city({ measures: { wlan: 'verlauf: [{ datum: 2026-05-01, status: geplant }]' } });
  const routesOn = (day: string) => feedsOf(plan, day).map(({ route }) => route);
  expect(routesOn('2026-04-30')).not.toContain('/massnahmen/wlan/aenderungen.xml');
  expect(routesOn('2026-05-01')).toContain('/massnahmen/wlan/aenderungen.xml');
});

test('a browser is told how to show a feed, also below a path', () => {
  const file = feedAt(plan, asOf, routes.changesFeed, { address: null, base: '/sachstand/' });
  expect(file).toContain('<?xml-stylesheet type="text/css" href="/sachstand/feed.css"?>');
});

test('the feed of a measure is the golden one', async () => {
  const file = feedAt(plan, asOf, routes.measureFeed('parkleitsystem'));
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
  expect(told(feedAt(plan, '2026-12-01', routes.measureFeed('wlan')))).toEqual([
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
  expect(told(feedAt(plan, '2022-01-01', routes.changesFeed)).map(([day]) => day)).toEqual(['2021-01-01']);
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
  expect(told(feedAt(plan, '2025-01-01', routes.fieldFeed('bildung')))).toEqual([
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
  const all = id(feedAt(plan, asOf, routes.changesFeed));
  const own = id(feedAt(plan, asOf, routes.measureFeed('parkleitsystem')));
  expect(all).toEqual(expect.arrayContaining(own.slice(0, 2)));
});

test('a correction makes a report new again', () => {
  const report = plan.meetings.find((meeting) => meeting.hasReport);
  const before = told(feedAt(plan, asOf, routes.reportsFeed)).at(-1);
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
  const after = told(feedAt(corrected, asOf, routes.reportsFeed)).find(([, title]) => title === before?.[1]);
  expect(after?.[0]).toBe(date?.last);
  expect(after?.[2]).toContain('Eine Zahl war falsch.');
});

test('a feed without an address keeps its names, and links from the root of its host', () => {
  const feed = readXml(feedAt(plan, asOf, routes.changesFeed, { address: null, base: '/sachstand/' }));
  expect(childText(feed, 'id')).toBe('tag:musterstadt.invalid,2026:/aenderungen.xml');
  expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ['alternate', '/sachstand/'],
  ]);
  const links = childrenOf(feed, 'entry').map((entry) => childrenOf(entry, 'link')[0]?.attributes.href);
  expect(links.filter((href) => !/^\/sachstand\/[a-z]+\/.+\/$/.test(href ?? ''))).toEqual([]);
});

test('a feed without entries is as new as the content, whatever the day', () => {
  const [first, second] = ['2027-01-01', '2028-01-01'].map((day) =>
    feedAt(city({ measures: { wlan: '{}' } }), day, routes.fieldFeed('netze')),
  );
  expect(childText(readXml(first ?? ''), 'updated')).toBe('2020-01-01T00:00:00Z');
  expect(second).toBe(first);
});

test('a feed of a site below a path names and links it', () => {
  const feed = readXml(
    feedAt(plan, asOf, routes.changesFeed, {
      address: 'https://kommunen.example/musterstadt/',
      base: '/musterstadt/',
    }),
  );
  expect(childText(feed, 'id')).toBe('tag:kommunen.example,2026:/musterstadt/aenderungen.xml');
  expect(childrenOf(feed, 'link')[0]?.attributes.href).toBe(
    'https://kommunen.example/musterstadt/aenderungen.xml',
  );
});

/** Musterstadt with this text wherever a feed tells one. */
function nastyPlan(text: string): Plan {
  const { strategy } = plan;
  return createPlan({
    ...plan,
    strategy: {
      ...strategy,
      title: text,
      notice: text,
      licence: { name: text, url: null },
      fields: strategy.fields.map((one) => ({ ...one, title: text })),
    },
    measures: plan.measures.map((one) => ({
      ...one,
      title: text,
      milestones: one.milestones.map((milestone) => ({ ...milestone, title: text })),
      log: one.log.map((entry) => ({ ...entry, text: entry.text && text, reason: text })),
    })),
    meetings: plan.meetings.map((one) => ({ ...one, errata: [{ date: one.date, text }] })),
  });
}

/** The text without what XML can't carry. */
function readable(text: string): string {
  return [...text.toWellFormed()]
    .filter((sign) => !/[\u{FFFE}\u{FFFF}]|[^\P{Cc}\s\u0085\u007F]/u.test(sign))
    .join('');
}

test('a feed holds no more than the hundred newest entries', () => {
  const all = changeEntries(plan, asOf, plan.measures, plan.commitments, Number.POSITIVE_INFINITY);
  expect(all.length).toBeGreaterThan(100);
  const titles = entriesOf(feedAt(plan, asOf, routes.changesFeed)).map((one) => childText(one, 'title'));
  expect(titles).toEqual(all.slice(0, 100).map(({ title }) => title));
});
