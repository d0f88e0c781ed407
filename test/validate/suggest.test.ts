import { expect, test } from 'vitest';
import { suggestNumber } from '../../src/diagnostic/amount.ts';
import { closest } from '../../src/validate/closest.ts';
import { suggestTerm, termFault } from '../../src/validate/suggest.ts';

test.each([
  ['1.6.2021', '2021-06-01'],
  ['01.06.21', '2021-06-01'],
  ['1. Juni 2021', '2021-06-01'],
  ['Juni 2021', '2021-06'],
  ['Ende Juni 2021', '2021-06'],
  ['06/2021', '2021-06'],
  ['2021-6', '2021-06'],
  ['2021-6-1', '2021-06-01'],
  ['2021/06/01', '2021-06-01'],
  ['2021–06', '2021-06'],
  ['Q3 2021', '2021-Q3'],
  ['3. Quartal 2021', '2021-Q3'],
  ['2021 q3', '2021-Q3'],
  ['1. Halbjahr 2022', '2022-H1'],
  ['ca. 2022', '2022~'],
  ['bis Ende 2023', 'bis 2023'],
  ['„2025“', '2025'],
  ['2021-06-01T12:00', '2021-06-01'],
  ['2021-13', null],
  ['31.6.2021', null],
  ['bald', null],
  ['', null],
])('„%s“ was meant as the term %s', (written, meant) => {
  expect(suggestTerm(written)).toBe(meant);
});

test.each([
  ['2021-13', 'Den Monat 13 gibt es nicht.'],
  ['2023-02-29', 'Den 29. Februar 2023 gibt es nicht.'],
  ['31.6.2021', 'Den 31. Juni 2021 gibt es nicht.'],
  ['1.13.2021', 'Den Monat 13 gibt es nicht.'],
  ['bald', '„bald“ ist kein Termin.'],
])('what is wrong with „%s“ is said', (written, message) => {
  expect(termFault(written)).toBe(message);
});

test.each([
  ['12.018.861', '12018861'],
  ['12.018.861,50 €', '12018861.50'],
  ['7 000', '7000'],
  ['1,5 Mio. €', '1500000'],
  ['250 Tsd. Euro', '250000'],
  ['50 %', '50'],
  ['ca. 300', '300~'],
  ['12,5', '12.5'],
  ['-3,5', '-3.5'],
  ['viele', null],
  ['3-4', null],
])('„%s“ was meant as the number %s', (written, meant) => {
  expect(suggestNumber(written)).toBe(meant);
});

const WORDS = ['titel', 'kurz', 'zustaendig', 'meilensteine', 'q1', 'fb15', 'fb48', '2024-03-12-rat'];

test.each([
  ['titl', 'titel'],
  ['Titel', 'titel'],
  ['zuständig', 'zustaendig'],
  ['meilenstein', 'meilensteine'],
  ['fb84', 'fb48'],
  ['FB 15', 'fb15'],
  ['2024-03-21-rat', '2024-03-12-rat'],
  ['2024-03-13-rat', '2024-03-12-rat'],
  // Another number is another thing.
  ['q3', null],
  ['2024-09-10-rat', null],
  ['etwas ganz anderes', null],
  ['', null],
  ['x'.repeat(900_000), null],
])('„%.20s“ was meant as the word %s', (written, meant) => {
  expect(closest(written, WORDS)).toBe(meant);
});
