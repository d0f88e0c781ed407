// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { HitData } from '../../src/islands/pagefind.ts';
import { readQuery, writeQuery } from '../../src/islands/search-address.ts';
import { excerptStretches, markedStretches } from '../../src/islands/search-marks.ts';
import { insteadNodes, kindRadios, resultItem } from '../../src/islands/search-results.ts';
import { foundText, kindChoices, otherTerms, unknownText } from '../../src/islands/search-words.ts';
import { closestWord } from '../../src/islands/spelling.ts';

/** Marked stretches in brackets. */
const shown = (stretches: readonly { text: string; marked: boolean }[]) =>
  stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  test.each([
    ['in <mark>Schulen.</mark> Das', 'in [Schulen]. Das'],
    ['<mark>A</mark> <mark>B</mark>', '[A] [B]'],
    ['5 &lt; 6 &gt; 4 &amp; <mark>&lt;b&gt;</mark>', '5 < 6 > 4 &amp; [<b]>'],
    ['nichts', 'nichts'],
    ['', ''],
  ])('%s', (excerpt, expected) => {
    expect(shown(excerptStretches(excerpt))).toBe(expected);
  });
});

describe('a title is marked where a word answers the query', () => {
  test.each([
    ['Verkabelung und WLAN in Schulen', 'schule wlan', 'Verkabelung und [WLAN] in [Schulen]'],
    ['Mängelmelder über die App', 'melder', '[Mängelmelder] über die App'],
    ['Mängelmelder über die App', 'maengel', '[Mängelmelder] über die App'],
    ['Straßen', 'STRASSEN', '[Straßen]'],
    ['Bildung & Schul-IT', '&', 'Bildung & Schul-IT'],
    ['Bildung', '', 'Bildung'],
  ])('%s by „%s“', (title, query, expected) => {
    expect(shown(markedStretches(title, query))).toBe(expected);
  });
});

describe('a result', () => {
  const hit: HitData = {
    url: '/massnahmen/wlan/',
    excerpt: 'Alle <mark>Schulen</mark> bekommen',
    content: 'Alle Schulen bekommen WLAN.',
    meta: {
      title: 'WLAN in Schulen',
      art: 'massnahme',
      label: 'Maßnahme',
      status: 'geplant',
      stand: 'geplant',
    },
  };
  const item = (changed: Partial<HitData> = {}, query = 'schulen') =>
    resultItem({ ...hit, ...changed }, query, (status) => document.createTextNode(`(${status})`));

  test('says its kind with its state, its title as a link, and the passage', () => {
    expect(item().querySelector('.result-kind')?.textContent).toBe('Maßnahme · (geplant) geplant');
    expect(item().querySelector('h2 a')?.getAttribute('href')).toBe('/massnahmen/wlan/');
    expect(item().querySelector('h2')?.innerHTML).toContain('WLAN in <mark>Schulen</mark>');
    expect(item().lastElementChild?.textContent).toBe('Alle Schulen bekommen … ');
  });

  test('shows the short sentence where the excerpt has no answer, and nothing where there is none', () => {
    const excerpt = 'Alle bekommen';
    expect(
      item({ excerpt, meta: { ...hit.meta, kurz: 'Netz für alle Schulen.' } }).lastElementChild?.innerHTML,
    ).toBe('Netz für alle <mark>Schulen</mark>.');
    expect(item({ excerpt }).lastElementChild?.localName).toBe('h2');
  });

  test('shows HTML in content as what it is: text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const made = item(
      {
        excerpt: '&lt;img src=x&gt; <mark>&lt;b&gt;x</mark>',
        meta: { title: evil, label: evil, stand: evil },
      },
      'x',
    );
    expect([...made.querySelectorAll('*')].map(({ localName }) => localName).sort()).toEqual(
      ['a', 'h2', 'mark', 'mark', 'p', 'p', 'span'].sort(),
    );
    expect(made.querySelector('h2')?.textContent).toBe(evil);
    expect(insteadNodes(evil, [evil], () => '#').some((node) => (node as Element).querySelector('img'))).toBe(
      false,
    );
  });
});

describe('kinds', () => {
  test('come with their counts, in one order, and only those that were found', () => {
    const choices = kindChoices({ seite: 1, massnahme: 4, zusage: 0 });
    expect(choices.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Alles 5',
      'Maßnahmen 4',
      'Seiten 1',
    ]);
    const radios = kindRadios(choices, 'massnahme').map((label) => label.querySelector('input'));
    expect(radios.map((radio) => radio?.checked)).toEqual([false, true, false]);
  });

  test.each([
    [1, 1, '', '1 Treffer für „wlan“'],
    [23, 23, '', '23 Treffer für „wlan“'],
    [4, 23, 'massnahme', '4 von 23 Treffern für „wlan“: Maßnahmen'],
    [0, 0, '', 'Nichts gefunden für „wlan“.'],
  ])('%i of %i of the kind „%s“', (found, total, kind, expected) => {
    expect(foundText('wlan', found, total, kind)).toBe(expected);
  });
});

describe('the address', () => {
  test.each([
    ['?q=glasfaser', { term: 'glasfaser', kind: '' }],
    ['?q=wei%C3%9Fe+flecken&art=zusage', { term: 'weiße flecken', kind: 'zusage' }],
    ['?q=%20wlan%20&art=toString', { term: 'wlan', kind: '' }],
    ['', { term: '', kind: '' }],
  ])('%s', (address, query) => {
    expect(readQuery(address)).toEqual(query);
    expect(readQuery(writeQuery(query))).toEqual(query);
  });
});

describe('a word that is not found', () => {
  const titles = ['Tablets', 'Glasfaser', 'Schulen', 'App'];
  const closest = (word: string) => closestWord(word, titles);

  test.each([
    ['tabelts', 'Tablets'],
    ['glassfaser', 'Glasfaser'],
    ['glasfaser', null],
    ['ap', null],
    ['haushalt', null],
  ])('%s is close to %s', (word, expected) => {
    expect(closest(word)).toBe(expected);
  });

  test('is named, corrected, and left out', () => {
    expect(unknownText(['tabelts'], 13)).toBe('„tabelts“ kommt auf dieser Website nicht vor.');
    expect(otherTerms('tabelts kosten', ['tabelts'], closest)).toEqual(['Tablets kosten', 'kosten']);
    expect(otherTerms('tabelts', ['tabelts'], closest)).toEqual(['Tablets']);
    expect(otherTerms('xyz', ['xyz'], closest)).toEqual([]);
  });
});
