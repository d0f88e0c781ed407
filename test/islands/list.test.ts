import { describe, expect, test } from 'vitest';
import {
  activeFilters,
  cleared,
  deadEnd,
  everything,
  isFiltered,
  survey,
  toggled,
  without,
} from '../../src/islands/list.ts';
import { caption, looseningText, number, resultText, sortOptions } from '../../src/islands/list-words.ts';
import { asked, frame, rows } from './samples.ts';

const found = (state: Parameters<typeof asked>[0]) => survey(frame, rows, asked(state)).order;

describe('filters', () => {
  test('without any, everything stands there by title', () => {
    expect(found({})).toEqual([0, 1, 2, 3, 4]);
    expect(isFiltered(everything(frame))).toBe(false);
  });

  test('values of one facet widen', () => {
    expect(found({ chosen: { status: ['geplant'] } })).toEqual([0, 4]);
    expect(found({ chosen: { status: ['in-umsetzung', 'geplant'] } })).toEqual([0, 1, 2, 3, 4]);
  });

  test('facets and text narrow', () => {
    expect(found({ chosen: { feld: ['bildung'], status: ['geplant'] } })).toEqual([4]);
    expect(found({ chosen: { feld: ['verkehr'] }, text: 'echtzeit' })).toEqual([1]);
  });

  test('choosing a value twice takes it back', () => {
    const once = toggled(frame, everything(frame), 'status', 'geplant');
    expect(once.chosen).toEqual({ status: ['geplant'] });
    expect(toggled(frame, once, 'status', 'geplant')).toEqual(everything(frame));
  });

  test('each is named and can be removed on its own', () => {
    const state = asked({ text: ' wlan ', chosen: { status: ['geplant', 'pausiert'] } });
    const filters = activeFilters(frame, state);
    expect(filters.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'Suche: „wlan“',
      'Status: geplant',
      'Status: pausiert',
    ]);
    const states = filters.map((filter) => without(frame, state, filter));
    expect(states.map(({ text, chosen }) => [text, chosen.status])).toEqual([
      ['', ['geplant', 'pausiert']],
      [' wlan ', ['pausiert']],
      [' wlan ', ['geplant']],
    ]);
  });

  test('removing all of them keeps the order', () => {
    const state = asked({ text: 'wlan', chosen: { feld: ['bildung'] }, sort: 'verzug' });
    expect(cleared(state)).toEqual(asked({ sort: 'verzug' }));
  });
});

describe('the count of a value', () => {
  test('says how many rows it would show, given the other filters', () => {
    const { counts } = survey(frame, rows, asked({ chosen: { feld: ['bildung'] } }));
    expect(counts.status).toEqual({ 'in-umsetzung': 1, geplant: 1, pausiert: 0 });
    expect(counts.lage).toEqual({ ueberfaellig: 0, 'im-plan': 2 });
  });

  test('does not shrink by what is chosen in its own facet', () => {
    const { counts } = survey(frame, rows, asked({ chosen: { feld: ['bildung'] } }));
    expect(counts.feld).toEqual({ bildung: 2, verkehr: 3 });
  });

  test('follows the text', () => {
    const { counts } = survey(frame, rows, asked({ text: 'in' }));
    expect(counts.feld).toEqual({ bildung: 1, verkehr: 2 });
  });

  test('is what choosing the value then shows', () => {
    for (const state of [asked({}), asked({ text: 'e' }), asked({ chosen: { status: ['geplant'] } })]) {
      const { counts } = survey(frame, rows, state);
      for (const facet of frame.facets) {
        for (const { id } of facet.options) {
          const alone = { ...state, chosen: { ...state.chosen, [facet.id]: [id] } };
          expect(survey(frame, rows, alone).order.length).toBe(counts[facet.id]?.[id]);
        }
      }
    }
  });
});

describe('the order', () => {
  test('goes by rank, and where ranks are equal by title', () => {
    expect(found({ sort: 'verzug' })).toEqual([1, 0, 2, 3, 4]);
  });

  test('turned round, equal ones still stand by title', () => {
    expect(found({ sort: 'verzug', reversed: true })).toEqual([0, 2, 3, 4, 1]);
    expect(found({ sort: 'titel', reversed: true })).toEqual([4, 3, 2, 1, 0]);
  });

  test('a select offers each once, and the one turned round while it is in force', () => {
    expect(sortOptions(frame, asked({})).map(({ id }) => id)).toEqual(['titel', 'verzug']);
    const turned = sortOptions(frame, asked({ sort: 'verzug', reversed: true }));
    expect(turned.map(({ id }) => id)).toEqual(['titel', 'verzug', 'verzug-umgekehrt']);
  });
});

describe('when nothing is found', () => {
  const ways = (state: Parameters<typeof asked>[0]) => {
    const { hopeless, loosenings } = deadEnd(frame, rows, asked(state));
    return {
      hopeless: hopeless.map(({ label }) => label),
      ways: loosenings.map((one) => looseningText(frame, one).replace('\u00a0', ' ')),
    };
  };

  test('each filter whose removal helps is offered, the most fruitful first', () => {
    expect(ways({ chosen: { feld: ['bildung'], lage: ['ueberfaellig'] } })).toEqual({
      hopeless: [],
      ways: ['ohne Terminlage: überfällig (2 Maßnahmen)', 'ohne Handlungsfeld: Bildung (1 Maßnahme)'],
    });
  });

  test('values of one facet are loosened together, words of the text one by one', () => {
    const state = { text: 'busse wlan', chosen: { feld: ['bildung', 'verkehr'] } };
    expect(ways(state).ways).toEqual(['ohne Suche: „busse“ (1 Maßnahme)', 'ohne Suche: „wlan“ (1 Maßnahme)']);
  });

  test('where no single filter is to blame, each is offered alone', () => {
    const state = { text: 'ampeln', chosen: { feld: ['bildung'], lage: ['ueberfaellig'] } };
    expect(ways(state).ways).toEqual([
      'nur Handlungsfeld: Bildung (2 Maßnahmen)',
      'nur Suche: „ampeln“ (1 Maßnahme)',
      'nur Terminlage: überfällig (1 Maßnahme)',
    ]);
  });

  test('a filter that finds nothing even alone is named', () => {
    expect(ways({ text: 'wlna', chosen: { feld: ['bildung'] } })).toEqual({
      hopeless: ['„wlna“'],
      ways: ['ohne Suche: „wlna“ (2 Maßnahmen)'],
    });
    expect(ways({ chosen: { status: ['pausiert'] } })).toEqual({ hopeless: ['pausiert'], ways: [] });
  });

  test('a word typed twice is offered once', () => {
    expect(ways({ text: 'wlan wlan busse' }).ways).toEqual([
      'ohne Suche: „wlan“ (1 Maßnahme)',
      'ohne Suche: „busse“ (1 Maßnahme)',
    ]);
  });

  test('every way shows as many rows as it says', () => {
    const state = asked({ chosen: { feld: ['bildung'], lage: ['ueberfaellig'] } });
    for (const one of deadEnd(frame, rows, state).loosenings) {
      expect(survey(frame, rows, one.state).order).toHaveLength(one.count);
    }
  });
});

describe('in words', () => {
  test('the result names both numbers only when something is filtered', () => {
    const result = (state: Parameters<typeof asked>[0]) =>
      resultText(frame, rows.length, asked(state), survey(frame, rows, asked(state)));
    expect(result({})).toBe('5 Maßnahmen');
    expect(result({ text: 'wlan' })).toBe('1 von 5 Maßnahmen');
    expect(result({ text: 'nirgends' })).toBe('0 von 5 Maßnahmen');
  });

  test('the caption says what is shown, in what order and by which filters', () => {
    const state = asked({ text: 'in', chosen: { feld: ['bildung'] }, sort: 'verzug' });
    expect(caption(frame, rows.length, state, survey(frame, rows, state))).toBe(
      '1 von 5 Maßnahmen, sortiert: Überfällige zuerst. Gefiltert nach Suche: „in“; Handlungsfeld: Bildung',
    );
  });

  test('numbers from a thousand on are grouped', () => {
    expect([999, 1000, 1234567].map(number)).toEqual(['999', '1.000', '1.234.567']);
  });
});
