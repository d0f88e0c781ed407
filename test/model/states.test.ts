import { expect, test } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { stateAt } from '../../src/model/state.ts';
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

const varied = city({
  measures: {
    spaet: `titel: Spät
ende: 2025-02
meilensteine: [{ id: probe, titel: Probe, termin: 2025-01-10 }, { id: fest, titel: Fest, termin: 2025-03 }]
verlauf:
  - { datum: 2025-01-01, status: in-umsetzung }
  - { datum: 2025-01-20, meilensteine: { probe: { neu: 2025-02-10, grund: Frost } } }
  - { datum: 2025-02-20, meilensteine: { probe: { erledigt: 2025-02-19 } } }`,
    fertig: `titel: Fertig
ende: 2025-02
meilensteine: [{ id: probe, titel: Probe, termin: 2025-01-10 }]
verlauf: [{ datum: 2025-01-01, status: abgeschlossen }, { datum: 2025-02-10, status: in-umsetzung }]`,
    wachsend: `titel: Wachsend
kosten: { plan: 1000, ist: 400, stand: 2025-02-05 }
meilensteine: [{ id: neu, titel: Neu, termin: 2025-04, seit: 2025-02-12 }]
verlauf: [{ datum: 2025-01-01, status: geplant }]`,
  },
});

test('a state is that of its day, whatever days were asked for before', () => {
  const days = Array.from({ length: 90 }, (_, index) => addDays('2024-12-30', index));
  for (const day of [...days.toReversed(), ...days]) {
    for (const measure of varied.measures) {
      expect(statesAt(varied, day).get(measure.id) ?? null).toEqual(stateAt(measure, day));
    }
  }
});

test('what a day does not change is the same value on both days', () => {
  const [one, other] = ['2025-02-11', '2025-02-12'].map((day) => statesAt(varied, day).get('spaet'));
  expect(other?.milestones[1]).toBe(one?.milestones[1]);
  expect(other?.indicators).toBe(one?.indicators);
  expect(other?.milestones[0]?.deadline.overdueDays).toBe(2);
});
