import { describe, expect, test } from 'vitest';
import { hasWords, queryWords, searchBag } from '../../src/islands/words.ts';

const finds = (text: string, query: string) => hasWords(searchBag(text), queryWords(query));

describe('a search finds a word however it is typed', () => {
  test.each([
    ['Mängelmelder', 'mängel'],
    ['Mängelmelder', 'MÄNGEL'],
    ['Mängelmelder', 'maengel'],
    ['Mängelmelder', 'mangel'],
    ['Mängelmelder', 'melder'],
    ['Maengelmelder', 'mängel'],
    ['Neueinführung', 'einführung'],
    ['Neueinführung', 'einfuehrung'],
    ['Straßen', 'strassen'],
    ['Strassen', 'straße'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'café'],
    ['Mo\u0308bel', 'moebel'],
    ['Verwal\u00adtung', 'verwaltung'],
    ['Bildung & Schul-IT', 'schul-it'],
    ['Online-Dienste (OZG)', 'ozg dienste'],
    ['12.018.861 Euro', '12.018.861'],
  ])('%s by „%s“', (text, query) => {
    expect(finds(text, query)).toBe(true);
  });
});

test('all words of a query must be there, in any order', () => {
  expect(finds('WLAN in allen Schulen', 'schulen wlan')).toBe(true);
  expect(finds('WLAN in allen Schulen', 'schulen glasfaser')).toBe(false);
});

test('a query of nothing but spaces and signs asks for nothing', () => {
  expect(queryWords(' – , ')).toEqual([]);
  expect(finds('WLAN', ' – ')).toBe(true);
});

test('words that are part of others, or stand there twice, take no room', () => {
  expect(searchBag('Schule, Schulen und die Schulen der Schule')).toBe('schulen der die und');
});
