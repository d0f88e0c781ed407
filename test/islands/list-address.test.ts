import { describe, expect, test } from 'vitest';
import { everything } from '../../src/islands/list.ts';
import { readAddress, withTyped, writeAddress } from '../../src/islands/list-address.ts';
import { asked, frame } from './samples.ts';

const read = (search: string) => readAddress(frame, search);
const state = (search: string) => read(search).state;

describe('an address', () => {
  test('without anything asks for everything', () => {
    expect(state('')).toEqual(everything(frame));
    expect(writeAddress(frame, everything(frame))).toBe('');
  });

  test.each([
    '?feld=bildung',
    '?feld=bildung,verkehr&status=geplant',
    '?lage=ueberfaellig&text=wlan&sortierung=verzug',
    '?text=b%C3%BCrger+app%2526',
    '?sortierung=titel-umgekehrt',
  ])('%s comes back as it was', (address) => {
    expect(writeAddress(frame, state(address))).toBe(address);
  });

  test('may give several values with commas or in several parameters, in any order and case', () => {
    const expected = ['in-umsetzung', 'geplant'];
    expect(state('?status=geplant,in-umsetzung').chosen.status).toEqual(expected);
    expect(state('?status=geplant&status=in-umsetzung').chosen.status).toEqual(expected);
    expect(state('?status=Geplant&status=IN-UMSETZUNG,').chosen.status).toEqual(expected);
  });

  test('with values that don’t exist filters by the others, and says which', () => {
    expect(read('?status=geplant,vergessen&feld=&lage=morgen&utm_source=x&sortierung=zufall')).toEqual({
      state: asked({ chosen: { status: ['geplant'] } }),
      unknown: ['status=vergessen', 'lage=morgen'],
    });
  });

  test('is the same for the same state, whatever was chosen first', () => {
    const one = asked({ chosen: { lage: ['im-plan'], feld: ['bildung'] }, text: ' wlan ' });
    const other = asked({ chosen: { feld: ['bildung'], lage: ['im-plan'] }, text: 'wlan' });
    expect(writeAddress(frame, one)).toBe('?feld=bildung&lage=im-plan&text=wlan');
    expect(writeAddress(frame, other)).toBe(writeAddress(frame, one));
  });

  test('cuts a text that no one can have typed', () => {
    expect(state(`?text=${'x'.repeat(5000)}`).text).toHaveLength(200);
  });
});

describe('a form that was filled in before anything listened', () => {
  test('adds to what the address asks for', () => {
    const merged = withTyped(frame, state('?status=geplant'), 'text=wlan&status=pausiert&feld=bildung');
    expect(writeAddress(frame, merged)).toBe('?feld=bildung&status=geplant,pausiert&text=wlan');
  });

  test('changes nothing when it was left as it was', () => {
    const before = state('?status=geplant&sortierung=verzug');
    expect(withTyped(frame, before, 'text=&sortierung=titel')).toBe(before);
  });
});
