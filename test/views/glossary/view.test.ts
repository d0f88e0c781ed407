import { expect, test } from 'vitest';
import { anchorsOf } from '../../../src/views/glossary/anchors.ts';
import { glossaryLetters } from '../../../src/views/glossary/view.ts';
import { musterstadt } from '../../musterstadt.ts';

test('anchors are readable, and each leads to one term', () => {
  const terms = ['OZG', 'Weiße Flecken', 'EVA-Prinzip', 'Prüfauftrag', 'ozg', '…'].map((term) => ({
    term,
    long: null,
    explanation: '',
    also: [],
  }));
  expect([...anchorsOf(terms).values()]).toEqual([
    'ozg',
    'weisse-flecken',
    'eva-prinzip',
    'pruefauftrag',
    'ozg-2',
    'begriff',
  ]);
});

test('the glossary stands in the order of the alphabet, with the measures that use a term', () => {
  const { plan, asOf } = musterstadt();
  const letters = glossaryLetters(plan, asOf);
  expect(letters.map(({ letter }) => letter)).toEqual(['B', 'D', 'E', 'F', 'H', 'L', 'O', 'S']);
  const file = letters.flatMap(({ entries }) => entries).find(({ term }) => term === 'E-Akte');
  expect(file?.also).toEqual(['elektronische Akte', 'E-Akten']);
  expect(file?.measures.map((measure) => measure.id)).toContain('e-akte');
});

test('what was not yet known on a day is no use of a term', () => {
  const usesOn = (day: string) => {
    const { plan, asOf } = musterstadt(day);
    return glossaryLetters(plan, asOf).flatMap(({ entries }) => entries.flatMap(({ measures }) => measures))
      .length;
  };
  expect(usesOn('2024-06-30')).toBeLessThan(usesOn('2026-03-31'));
});
