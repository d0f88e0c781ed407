import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Cause, createStore } from '../../src/islands/list-store.ts';
import { asked, frame, rows } from './samples.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const store = createStore(frame, rows);
  const told: [Cause, number][] = [];
  store.onSurvey(({ survey }, cause) => told.push([cause, survey.order.length]));
  return { store, told };
}

test('a choice is answered at once', () => {
  const { store, told } = watched();
  store.set(asked({ chosen: { status: ['geplant'] } }), 'choice');
  expect(told).toEqual([['choice', 2]]);
});

test('letters typed in a row show at once and are answered together', () => {
  const { store, told } = watched();
  store.set(asked({ text: 'w' }), 'typing');
  store.set(asked({ text: 'wl' }), 'typing');
  expect(store.snapshot().state.text).toBe('wl');
  expect(store.snapshot().survey.order).toHaveLength(5);
  vi.runAllTimers();
  expect(told).toEqual([['typing', 1]]);
});

test('a choice right after a letter answers both', () => {
  const { store, told } = watched();
  store.set(asked({ text: 'in' }), 'typing');
  store.set({ ...store.snapshot().state, chosen: { feld: ['bildung'] } }, 'choice');
  vi.runAllTimers();
  expect(told).toEqual([['choice', 1]]);
});

test('what the address asked for in vain is told until the next change', () => {
  const { store } = watched();
  store.set(asked({}), 'address', ['status=vergessen']);
  expect(store.snapshot().unknown).toEqual(['status=vergessen']);
  store.set(asked({ text: 'w' }), 'typing');
  expect(store.snapshot().unknown).toEqual([]);
});

test('an empty list is no dead end', () => {
  const store = createStore(frame, []);
  store.set(asked({ text: 'wlan' }), 'choice');
  expect(store.snapshot().deadEnd).toBeNull();
});
