import { expect, test } from 'vitest';
import { checkContent } from '../../src/site.ts';

/** What the check has to say of a content folder: the files by rule. */
function told(root: string): Record<string, string[]> {
  const { diagnostics } = checkContent({ root, asOf: null, today: '2026-03-31' });
  const rules: Record<string, string[]> = {};
  for (const { rule, file } of diagnostics) {
    rules[rule] ??= [];
    rules[rule].push(file.replace(/^\w+\//, ''));
  }
  return rules;
}

test('Musterstadt has the warnings that its table names, and no others', () => {
  expect(told('test/fixtures/musterstadt')).toEqual({
    'not-reported': ['offene-daten.md', 'stadtarchiv.md'],
    'overdue-without-new-date': ['offene-bibliothek.yaml'],
    'green-but-overdue': ['parkleitsystem.md'],
    'postponed-without-reason': ['e-akte.md', '2025-03-11-liste-schulen.md'],
    'commitment-overdue': [
      '2025-02-20-offene-daten.md',
      '2025-03-11-liste-schulen.md',
      '2025-12-02-mehrkosten-online-dienste.md',
    ],
    'commitment-without-due': ['2025-06-17-fotos-im-archiv.md'],
  });
});

test('the content that comes along is valid, and what it still lacks fits on a screen', () => {
  const { diagnostics, text } = checkContent({ root: 'content', asOf: null, today: '2026-03-31' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(text.split('\n').length).toBeLessThan(70);
});
