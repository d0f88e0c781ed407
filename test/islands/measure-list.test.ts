import { describe, expect, test } from 'vitest';
import { survey } from '../../src/islands/list.ts';
import { readAddress } from '../../src/islands/list-address.ts';
import { rowAttributes, rowFrom, rowOf } from '../../src/islands/row-attributes.ts';
import { freshnessText, measureList, measuresWith } from '../../src/views/measure-list.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan, asOf } = musterstadt();
const list = measureList(plan, asOf);
const rows = [...list.entries.values()].map((entry) => rowOf(list.frame, entry));
const titles = (address: string) => {
  const { state } = readAddress(list.frame, new URL(address, 'https://example.org').search);
  return survey(list.frame, rows, state).order.map((index) => list.lines[index]?.measure.title);
};

test('every figure counts exactly the rows that its link shows', () => {
  expect(list.figures.length).toBeGreaterThan(5);
  for (const { href, count, label } of list.figures) {
    expect([label, titles(href).length]).toEqual([label, count]);
  }
});

test('every value of a row is among the options of its facet, so that no row is out of reach', () => {
  for (const { values } of list.entries.values()) {
    for (const { id, options } of list.frame.facets) {
      expect(options.map((option) => option.id)).toContain(values[id]);
    }
  }
});

test('a row means the same after its way through the HTML', () => {
  for (const entry of list.entries.values()) {
    const data = Object.fromEntries(
      Object.entries(rowAttributes(entry)).map(([name, value]) => [name.replace('data-', ''), value]),
    );
    const row = rowFrom(list.frame, data);
    expect(row.ranks).toEqual(entry.ranks);
    expect(row.values).toEqual(
      Object.fromEntries(Object.entries(entry.values).map(([facet, value]) => [facet, [value]])),
    );
  }
});

describe('orders', () => {
  test('what is overdue longest comes first, what is finished last', () => {
    const sorted = titles('/massnahmen/?sortierung=verzug');
    expect(sorted[0]).toBe('Parkleitsystem mit freien Plätzen in Echtzeit');
    expect(sorted[1]).toBe('Stadtbibliothek sonntags und abends ohne Personal geöffnet');
    expect(sorted.at(-1)).toBe('Chatbot für Fragen an die Stadtverwaltung');
  });

  test('the oldest report comes first when turned round', () => {
    const said = (title?: string) =>
      list.lines.find((line) => line.measure.title === title)?.freshness.lastSaid.last ?? '';
    const days = titles('/massnahmen/?sortierung=meldung-umgekehrt').map(said);
    expect(days).toEqual([...days].sort());
  });
});

describe('the text search', () => {
  test('finds a measure by the unit that answers for it', () => {
    expect(titles('/massnahmen/?text=bürgerdienste')).toContain('Online-Terminvergabe in allen Bürgerämtern');
  });

  test('does not find it by the target of a link in its description', () => {
    expect(titles('/massnahmen/?text=https')).toEqual([]);
  });
});

test('a value that nothing has any more finds nothing instead of everything', () => {
  const idle = plan.strategy.units.find(({ id }) => list.lines.every((line) => line.owner?.id !== id));
  expect(titles(measuresWith({ zustaendig: idle?.id ?? '' }))).toEqual([]);
  expect(titles(measuresWith({ status: 'unbekannt' }))).toEqual([]);
});

test('a link may narrow by several values', () => {
  expect(measuresWith({ feld: 'bildung', lage: 'ueberfaellig' })).toBe(
    '/massnahmen/?feld=bildung&lage=ueberfaellig',
  );
});

test('silence is told in reports', () => {
  const lastSaid = list.lines[0]?.freshness.lastSaid as NonNullable<
    (typeof list.lines)[0]
  >['freshness']['lastSaid'];
  const text = (word: Parameters<typeof freshnessText>[0]['word'], missedReports = 0) =>
    freshnessText({ word, missedReports, lastSaid });
  expect([
    text('nicht-gemeldet', 3),
    text('nicht-gemeldet', 1),
    text('nicht-gemeldet'),
    text('bestaetigt'),
    text('nicht-noetig'),
  ]).toEqual([
    'seit 3 Berichten nicht gemeldet',
    'seit 1 Bericht nicht gemeldet',
    'nicht gemeldet',
    'unverändert bestätigt',
    null,
  ]);
});
