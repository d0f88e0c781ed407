import { describe, expect, test } from 'vitest';
import {
  baseline,
  compare,
  hasNews,
  type Memory,
  needsPrints,
  remember,
  VISIT_MS,
} from '../../src/islands/visit.ts';
import type { News } from '../../src/views/news.ts';

const HOUR = 60 * 60 * 1000;
const MONDAY = Date.UTC(2026, 4, 4, 8);
const TUESDAY = MONDAY + 24 * HOUR;

function item(href: string, print: string) {
  return {
    href,
    title: `Titel ${href}`,
    print,
    says: ['Neuer Eintrag.', 'Neuer Termin.'],
    added: 'Neu aufgenommen.',
  };
}
const OLD: News = { stamp: '1.alt', items: [item('/a/', 'aa.bb'), item('/b/', 'cc.dd')] };
const NEW: News = {
  stamp: '1.neu',
  items: [item('/a/', 'aa.xx'), item('/b/', 'cc.dd'), item('/c/', 'ee.ff')],
};

/** The memory after looking at the start page at these times, with what it said then. */
function afterVisits(...views: [at: number, news: News][]): Memory {
  const memory = views.reduce<Memory | null>(
    (known, [at, news]) => remember(known, at, needsPrints(known, news.stamp) ? news : null),
    null,
  );
  if (!memory) throw new Error('Nothing was remembered.');
  return memory;
}

describe('the first visit', () => {
  test('has no news, but is remembered', () => {
    expect(hasNews(null, MONDAY, OLD.stamp)).toBe(false);
    expect(needsPrints(null, OLD.stamp)).toBe(true);
    expect(afterVisits([MONDAY, OLD]).present.prints).toEqual({ '/a/': 'aa.bb', '/b/': 'cc.dd' });
  });

  test('has none later on either, though the site changes meanwhile', () => {
    expect(hasNews(afterVisits([MONDAY, OLD]), MONDAY + HOUR, NEW.stamp)).toBe(false);
  });

  test('is not remembered when the prints could not be fetched', () => {
    expect(remember(null, MONDAY, null)).toBeNull();
  });
});

describe('the next visit', () => {
  test('has nothing new, and nothing to fetch, while the site says the same', () => {
    const memory = afterVisits([MONDAY, OLD]);
    expect(hasNews(memory, TUESDAY, OLD.stamp)).toBe(false);
    expect(needsPrints(memory, OLD.stamp)).toBe(false);
  });

  test('is compared with the end of the one before', () => {
    const memory = afterVisits([MONDAY, OLD], [MONDAY + HOUR, OLD]);
    expect(hasNews(memory, TUESDAY, NEW.stamp)).toBe(true);
    expect(baseline(memory, TUESDAY)?.at).toBe(MONDAY + HOUR);
  });

  test('keeps its news from page to page until it is over', () => {
    const memory = afterVisits([MONDAY, OLD], [TUESDAY, NEW], [TUESDAY + 3 * HOUR, NEW]);
    expect(hasNews(memory, TUESDAY + 6 * HOUR, NEW.stamp)).toBe(true);
    expect(baseline(memory, TUESDAY + 6 * HOUR)?.at).toBe(MONDAY);
    expect(hasNews(memory, TUESDAY + 3 * HOUR + VISIT_MS + 1, NEW.stamp)).toBe(false);
  });

  test('keeps them too when they could not be fetched at first', () => {
    const memory = remember(afterVisits([MONDAY, OLD]), TUESDAY, null) as Memory;
    expect(hasNews(memory, TUESDAY + HOUR, NEW.stamp)).toBe(true);
    expect(needsPrints(memory, NEW.stamp)).toBe(true);
  });

  test('has no news when prints are made in another way than before', () => {
    expect(hasNews(afterVisits([MONDAY, OLD]), TUESDAY, '2.alt')).toBe(false);
  });
});

test('what is told is the first thing that differs, and what was not there before', () => {
  expect(compare(afterVisits([MONDAY, OLD]).present, NEW)).toEqual([
    { href: '/a/', title: 'Titel /a/', text: 'Neuer Termin.', isAdded: false },
    { href: '/c/', title: 'Titel /c/', text: 'Neu aufgenommen.', isAdded: true },
  ]);
});

test('what is gone is no news', () => {
  const fewer = { ...OLD, items: OLD.items.slice(0, 1) };
  expect(compare(afterVisits([MONDAY, OLD]).present, fewer)).toEqual([]);
});
