import { expect, test } from 'vitest';
import { statesAt } from '../../src/model/states.ts';
import { city } from './build.ts';

const plan = city({
  measures: {
    zuletzt: 'titel: Zuletzt\nverlauf: [{ datum: 2025-01-01 }]',
    anfang: 'titel: Anfang\nverlauf: [{ datum: 2025-06-01 }]',
  },
});

test('all measures known on a day come in the order of the plan', () => {
  expect([...statesAt(plan, '2025-06-01').keys()]).toEqual(['anfang', 'zuletzt']);
});

test('a measure that nobody has spoken of yet is left out', () => {
  expect([...statesAt(plan, '2025-05-31').keys()]).toEqual(['zuletzt']);
});

test('another day has states of its own', () => {
  expect(statesAt(plan, '2025-06-02').get('zuletzt')?.day).toBe('2025-06-02');
  expect(statesAt(plan, '2025-06-03').get('zuletzt')?.day).toBe('2025-06-03');
});

test('the same day is computed once', () => {
  expect(statesAt(plan, '2025-06-01')).toBe(statesAt(plan, '2025-06-01'));
});
