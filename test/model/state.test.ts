import { describe, expect, test } from 'vitest';
import { overdueDeadlines, stateAt } from '../../src/model/state.ts';
import { measure, plain, stateOn } from './build.ts';

describe('what is known on a day', () => {
  const yaml = `
    verlauf:
      - { datum: 2025-01-15, status: geplant }
      - { datum: 2025-06-17, status: in-umsetzung }
      - { datum: 2025, status: pausiert, grund: Haushaltssperre }
      - { datum: 2026-02-01, status: in-umsetzung }
  `;

  test('is nothing before the first entry', () => {
    expect(stateAt(measure(yaml), '2025-01-14')).toBeNull();
  });

  test('is the first entry on its day', () => {
    expect(stateOn('2025-01-15', yaml).status).toBe('geplant');
  });

  test('includes an entry on that day', () => {
    expect(stateOn('2025-06-17', yaml).status).toBe('in-umsetzung');
  });

  test('does not include an entry of the day after', () => {
    expect(stateOn('2025-06-16', yaml).status).toBe('geplant');
  });

  test('does not include an entry for a year before that year is over', () => {
    expect(stateOn('2025-12-30', yaml).status).toBe('in-umsetzung');
  });

  test('includes it on the last day of the year', () => {
    expect(stateOn('2025-12-31', yaml).status).toBe('pausiert');
  });

  test('does not include what was written for later', () => {
    expect(stateOn('2026-01-31', yaml).log.map(({ date }) => date.text)).toEqual([
      '2025-01-15',
      '2025-06-17',
      '2025',
    ]);
  });

  test('does not depend on the order in the file', () => {
    const shuffled = `
      verlauf:
        - { datum: 2025, status: pausiert, grund: Haushaltssperre }
        - { datum: 2025-06-17, status: in-umsetzung }
        - { datum: 2026-02-01, status: in-umsetzung }
        - { datum: 2025-01-15, status: geplant }
    `;
    expect(stateOn('2025-12-31', shuffled).status).toBe('pausiert');
  });

  test('is the later of two entries of one day, in a file that grows downwards', () => {
    const state = stateOn(
      '2025-02-01',
      'verlauf: [{ datum: 2025-01-01 }, { datum: 2025-02-01, status: geplant }, { datum: 2025-02-01, status: pausiert }]',
    );
    expect(state.status).toBe('pausiert');
  });

  test('is the upper of two entries of one day, in a file that grows upwards', () => {
    const state = stateOn(
      '2025-02-01',
      'verlauf: [{ datum: 2025-02-01, status: pausiert }, { datum: 2025-02-01, status: geplant }, { datum: 2025-01-01 }]',
    );
    expect(state.status).toBe('pausiert');
  });
});

describe('the status', () => {
  test('is unknown until a source says one', () => {
    expect(stateOn('2025-01-01', 'verlauf: [{ datum: 2025-01-01, text: Erwähnt. }]')).toMatchObject({
      status: null,
      statusSaid: null,
    });
  });

  test('holds since the entry that set it, not since one that repeats it', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-01-01, status: geplant }, { datum: 2025-06-01, status: geplant }]',
    );
    expect(state.statusSaid?.text).toBe('2025-01-01');
  });

  test('has the reason of the entry that set it, not of one that repeats it', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-01-01, status: pausiert, grund: Haushaltssperre }
        - { datum: 2025-06-01, status: pausiert }`,
    );
    expect(state.statusReason).toBe('Haushaltssperre');
  });

  test('has no reason left over from the one before', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-01-01, status: pausiert, grund: Haushaltssperre }
        - { datum: 2025-06-01, status: in-umsetzung }`,
    );
    expect(state.statusReason).toBeNull();
  });

  test('of a step forward does not take the reason of the judgement beside it', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-01-01, status: in-umsetzung, einschaetzung: gelb, grund: Personal fehlt }]',
    );
    expect(state.statusReason).toBeNull();
  });

  test('of a pause shares the reason of the judgement beside it', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-01-01, status: pausiert, einschaetzung: gelb, grund: Haushaltssperre }]',
    );
    expect(state.statusReason).toBe('Haushaltssperre');
  });
});

describe('the owner', () => {
  const yaml = `
    zustaendig: it
    verlauf:
      - { datum: 2025-01-01 }
      - { datum: 2025-02-01, zustaendig: schule }
      - { datum: 2025-03-01, text: Läuft. }
      - { datum: 2025-04-01, zustaendig: nicht-dokumentiert }
  `;

  test('is the one in the header at first', () => {
    expect(stateOn('2025-01-31', yaml).owner).toBe('it');
  });

  test('is the new one from the day of the entry', () => {
    expect(stateOn('2025-02-01', yaml).owner).toBe('schule');
  });

  test('stays when an entry does not speak of it', () => {
    expect(stateOn('2025-03-01', yaml).owner).toBe('schule');
  });

  test('can become undocumented', () => {
    expect(stateOn('2025-04-01', yaml).owner).toBeNull();
  });
});

describe('the assessment', () => {
  test('is the last one given, with its reason and its day', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-01-01, einschaetzung: gruen }
        - { datum: 2025-06-01, einschaetzung: rot, grund: Kein Angebot, gegenmassnahme: Neue Lose }`,
    );
    expect(plain(state.assessment)).toEqual({
      value: 'rot',
      reason: 'Kein Angebot',
      countermeasure: 'Neue Lose',
      said: '2025-06-01',
    });
  });

  test('given before finishing says nothing about the finished measure', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-01-01, status: in-umsetzung, einschaetzung: rot, grund: Kein Angebot }
        - { datum: 2025-06-01, status: abgeschlossen }`,
    );
    expect(state.assessment).toBeNull();
  });

  test('given with finishing stands', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-06-01, status: abgeschlossen, einschaetzung: gruen }]',
    );
    expect(state.assessment?.value).toBe('gruen');
  });

  test('given with finishing does not survive taking the measure up again', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-01, status: abgeschlossen, einschaetzung: gruen }
        - { datum: 2025-08-01, status: in-umsetzung, grund: Mängel }`,
    );
    expect(state.assessment).toBeNull();
  });

  test('given with taking up again stands', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-01, status: abgeschlossen }
        - { datum: 2025-08-01, status: in-umsetzung, einschaetzung: gelb, grund: Mängel }`,
    );
    expect(state.assessment?.value).toBe('gelb');
  });

  test('survives a pause', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-01-01, status: in-umsetzung, einschaetzung: gelb, grund: Kein Geld }
        - { datum: 2025-06-01, status: pausiert }`,
    );
    expect(state.assessment?.value).toBe('gelb');
  });
});

describe('progress', () => {
  const four = `
    meilensteine:
      - { id: a, titel: A }
      - { id: b, titel: B }
      - { id: c, titel: C }
      - { id: d, titel: D }
  `;

  test('is unknown without milestones', () => {
    expect(stateOn('2025-01-01', '').progress).toEqual({ percent: null, basis: 'unknown', milestones: null });
  });

  test('is the share of milestones done', () => {
    const state = stateOn(
      '2025-12-31',
      `${four}
    verlauf: [{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-05 } } }]`,
    );
    expect(state.progress).toEqual({ percent: 25, basis: 'milestones', milestones: { done: 1, of: 4 } });
  });

  test('is nought, not unknown, when none of the milestones is done', () => {
    expect(stateOn('2025-12-31', four).progress).toMatchObject({ percent: 0, basis: 'milestones' });
  });

  test('does not count a dropped milestone', () => {
    const state = stateOn(
      '2025-12-31',
      `${four}
    verlauf: [{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-05 }, b: { entfaellt: ja } } }]`,
    );
    expect(state.progress).toMatchObject({ percent: 33, milestones: { done: 1, of: 3 } });
  });

  test('is unknown when every milestone was dropped', () => {
    const state = stateOn(
      '2025-12-31',
      `
    meilensteine: [{ id: a, titel: A }]
    verlauf: [{ datum: 2025-06-01, status: in-umsetzung, meilensteine: { a: { entfaellt: ja } } }]`,
    );
    expect(state.progress.percent).toBeNull();
  });

  test('that is stated wins over milestones', () => {
    const state = stateOn(
      '2025-12-31',
      `${four}
    verlauf: [{ datum: 2025-06-01, fortschritt: 70, meilensteine: { a: { erledigt: 2025-05 } } }]`,
    );
    expect(state.progress).toMatchObject({ percent: 70, basis: 'stated' });
  });

  test('that is stated as nought wins too', () => {
    const state = stateOn(
      '2025-12-31',
      `${four}
    verlauf: [{ datum: 2025-06-01, fortschritt: 0, meilensteine: { a: { erledigt: 2025-05 } } }]`,
    );
    expect(state.progress.percent).toBe(0);
  });

  test('of a finished measure is complete whatever was stated before', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-01-01, fortschritt: 70 }, { datum: 2025-06-01, status: abgeschlossen }]',
    );
    expect(state.progress).toMatchObject({ percent: 100, basis: 'status' });
  });

  test('stated with finishing does not survive taking the measure up again', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-01, status: abgeschlossen, fortschritt: 100 }
        - { datum: 2025-08-01, status: in-umsetzung }`,
    );
    expect(state.progress.percent).toBeNull();
  });

  test('of a stopped measure counts what was given up', () => {
    const state = stateOn(
      '2025-12-31',
      `
    meilensteine: [{ id: a, titel: A }, { id: b, titel: B }]
    verlauf:
      - { datum: 2025-01-01, meilensteine: { a: { erledigt: 2025-01 } } }
      - { datum: 2025-06-01, status: eingestellt, meilensteine: { b: { entfaellt: ja } } }`,
    );
    expect(state.progress).toMatchObject({ percent: 50, milestones: { done: 1, of: 2 } });
  });
});

describe('the end', () => {
  test('is done on the day of the entry that finishes the measure', () => {
    const state = stateOn('2025-12-31', 'verlauf: [{ datum: 2025-06-01, status: abgeschlossen }]');
    expect(state.end.doneOn?.text).toBe('2025-06-01');
  });

  test('is done on its own date when one is given', () => {
    const state = stateOn(
      '2025-12-31',
      'verlauf: [{ datum: 2025-06-01, status: abgeschlossen, ende: { erledigt: 2025-05 } }]',
    );
    expect(state.end.doneOn?.text).toBe('2025-05');
  });

  test('is not done anew when finishing is said again', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-01, status: abgeschlossen }
        - { datum: 2025-09-01, status: abgeschlossen, text: Abnahme ohne Mängel. }`,
    );
    expect(state.end.doneOn?.text).toBe('2025-06-01');
  });

  test('of a measure taken up again without a new date has none', () => {
    const state = stateOn(
      '2025-12-31',
      `
    ende: 2025-06
    verlauf: [{ datum: 2025-06-01, status: abgeschlossen }, { datum: 2025-08-01, status: in-umsetzung }]`,
    );
    expect(plain(state.end)).toMatchObject({ doneOn: null, planned: '2025-06', forecast: null });
    expect(state.schedule).toBe('ohne-termin');
  });

  test('of a measure taken up again with a new date is postponed', () => {
    const state = stateOn(
      '2025-12-31',
      `
    ende: 2025-06
    verlauf:
      - { datum: 2025-06-01, status: abgeschlossen }
      - { datum: 2025-08-01, status: in-umsetzung, ende: { neu: 2026, grund: Mängel } }`,
    );
    expect(plain(state.end)).toMatchObject({ doneOn: null, forecast: '2026', moves: [{ nth: 1 }] });
    expect(state.schedule).toBe('verschoben');
  });

  test('of a measure finished twice is done on the second day', () => {
    const state = stateOn(
      '2025-12-31',
      `verlauf:
        - { datum: 2025-06-01, status: abgeschlossen }
        - { datum: 2025-08-01, status: in-umsetzung }
        - { datum: 2025-10-01, status: abgeschlossen }`,
    );
    expect(state.end.doneOn?.text).toBe('2025-10-01');
  });

  test('takes the reason of its entry when it has none of its own', () => {
    const state = stateOn(
      '2025-12-31',
      'ende: 2025\nverlauf: [{ datum: 2025-06-01, grund: Personal fehlt, ende: { neu: 2026 } }]',
    );
    expect(state.end.moves[0]?.reason).toBe('Personal fehlt');
  });

  test('keeps a reason of its own', () => {
    const state = stateOn(
      '2025-12-31',
      'ende: 2025\nverlauf: [{ datum: 2025-06-01, grund: Personal fehlt, ende: { neu: 2026, grund: Frost } }]',
    );
    expect(state.end.moves[0]?.reason).toBe('Frost');
  });
});

describe('milestones', () => {
  const added = `
    meilensteine: [{ id: a, titel: A, termin: 2026, seit: 2025-06 }]
    verlauf: [{ datum: 2025-01-01 }, { datum: 2025-03-01, text: Läuft. }]
  `;

  test('that joined later are unknown before', () => {
    expect(stateOn('2025-06-29', added).milestones).toEqual([]);
  });

  test('that joined later are known from the last day of that time', () => {
    expect(stateOn('2025-06-30', added).milestones).toHaveLength(1);
  });

  test('are known at the latest when the log first speaks of them', () => {
    const spoken = `
      meilensteine: [{ id: a, titel: A, termin: 2026, seit: 2025 }]
      verlauf: [{ datum: 2025-01-01 }, { datum: 2025-03-01, meilensteine: { a: { neu: 2027 } } }]
    `;
    expect(stateOn('2025-02-28', spoken).milestones).toEqual([]);
    expect(stateOn('2025-03-01', spoken).milestones[0]?.deadline.forecast?.text).toBe('2027');
  });

  test('done are open again with a new date', () => {
    const state = stateOn(
      '2025-12-31',
      `
    meilensteine: [{ id: a, titel: A, termin: 2025-06 }]
    verlauf:
      - { datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-05 } } }
      - { datum: 2025-08-01, meilensteine: { a: { neu: 2026 } } }`,
    );
    expect(plain(state.milestones[0]?.deadline)).toMatchObject({ doneOn: null, forecast: '2026' });
  });

  test('move like the end, with a reason', () => {
    const state = stateOn(
      '2025-12-31',
      `
    meilensteine: [{ id: a, titel: A, termin: 2025 }]
    verlauf: [{ datum: 2025-06-01, meilensteine: { a: { neu: 2026, grund: Frost } } }]`,
    );
    expect(plain(state.milestones[0]?.deadline.moves)).toMatchObject([
      { from: '2025', to: '2026', reason: 'Frost' },
    ]);
  });
});

describe('the schedule of a measure', () => {
  const schedule = (day: string, yaml: string) => stateOn(day, yaml).schedule;

  test('is overdue from the day after its end', () => {
    expect(schedule('2025-06-30', 'ende: 2025-06')).toBe('im-plan');
    expect(schedule('2025-07-01', 'ende: 2025-06')).toBe('ueberfaellig');
  });

  test('is overdue when one milestone is, even if the end is not', () => {
    const yaml = 'ende: 2027\nmeilensteine: [{ id: a, titel: A, termin: 2025-06 }]';
    expect(schedule('2025-07-01', yaml)).toBe('ueberfaellig');
  });

  test('is postponed when a milestone is, even if the end is in plan', () => {
    const yaml = `
      ende: 2027
      meilensteine: [{ id: a, titel: A, termin: 2025-06 }]
      verlauf: [{ datum: 2025-01-01, meilensteine: { a: { neu: 2026 } } }]
    `;
    expect(schedule('2025-07-01', yaml)).toBe('verschoben');
  });

  test('does not look back at a milestone that was done late', () => {
    const yaml = `
      ende: 2027
      meilensteine: [{ id: a, titel: A, termin: 2025-06 }]
      verlauf: [{ datum: 2025-12-01, meilensteine: { a: { erledigt: 2025-12-01 } } }]
    `;
    expect(schedule('2025-12-31', yaml)).toBe('im-plan');
  });

  test('is without date when nobody gave one', () => {
    expect(schedule('2025-07-01', '')).toBe('ohne-termin');
  });

  test('of a paused measure can be overdue', () => {
    expect(schedule('2025-07-01', 'ende: 2025-06\nverlauf: [{ datum: 2025-01-01, status: pausiert }]')).toBe(
      'ueberfaellig',
    );
  });

  test('of a measure whose end was done is done, whatever its status', () => {
    const yaml = 'verlauf: [{ datum: 2025-06-01, status: in-umsetzung, ende: { erledigt: 2025-05 } }]';
    expect(schedule('2025-07-01', yaml)).toBe('erledigt');
  });

  test('of a measure whose end was dropped says so', () => {
    const yaml =
      'ende: 2025\nverlauf: [{ datum: 2025-06-01, status: in-umsetzung, ende: { entfaellt: ja } }]';
    expect(schedule('2026-07-01', yaml)).toBe('entfaellt');
  });
});

describe.each([
  ['finished', 'abgeschlossen', 'erledigt'],
  ['stopped', 'eingestellt', 'entfaellt'],
])('a %s measure', (_, status, word) => {
  const yaml = `
    ende: 2025-06
    meilensteine: [{ id: a, titel: A, termin: 2025-03 }]
    verlauf:
      - { datum: 2025-05-01, status: ${status} }
  `;

  test('is never overdue', () => {
    expect(stateOn('2026-07-01', yaml).schedule).toBe(word);
  });

  test('has no overdue dates', () => {
    expect(overdueDeadlines(stateOn('2026-07-01', yaml))).toEqual([]);
  });

  test('owes its open milestones no more, without a guess when they were done', () => {
    expect(stateOn('2026-07-01', yaml).milestones[0]?.deadline).toMatchObject({
      schedule: word,
      doneOn: null,
      dropped: null,
      overdueDays: 0,
      delayDays: null,
    });
  });

  test('owes them again when it is taken up again', () => {
    const again = `${yaml}    - { datum: 2025-08-01, status: in-umsetzung }`;
    expect(stateOn('2026-07-01', again).milestones[0]?.deadline.schedule).toBe('ueberfaellig');
  });
});

test('a stopped measure leaves its end unmet, not overdue', () => {
  const { end } = stateOn(
    '2026-07-01',
    'ende: 2025-06\nverlauf: [{ datum: 2025-05-01, status: eingestellt }]',
  );
  expect(end).toMatchObject({ schedule: 'entfaellt', overdueDays: 0 });
});

test('overdue dates are the end, named by no milestone, and the milestones', () => {
  const state = stateOn('2026-07-01', 'ende: 2025\nmeilensteine: [{ id: a, titel: A, termin: 2026-06 }]');
  expect(overdueDeadlines(state).map(({ milestone }) => milestone?.title ?? null)).toEqual([null, 'A']);
});

describe('values of an indicator', () => {
  const yaml = `
    kennzahlen: [{ id: schulen, titel: Schulen, einheit: Schulen }]
    verlauf:
      - { datum: 2025-06-01, werte: { schulen: 7~ } }
      - { datum: 2025-01-01, werte: { schulen: 0 } }
      - { datum: 2026-01-01, werte: { schulen: 9 } }
  `;

  test('are known up to the day, oldest first', () => {
    const values = stateOn('2025-12-31', yaml).indicators[0]?.values;
    expect(plain(values)).toEqual([
      { said: '2025-01-01', quantity: { value: 0, approximate: false } },
      { said: '2025-06-01', quantity: { value: 7, approximate: true } },
    ]);
  });
});

describe('costs', () => {
  const yaml = `
    kosten: { plan: 1000, ist: 900, stand: 2025-06, quelle: Haushalt, anmerkung: Ohne Personal }
    verlauf:
      - { datum: 2025-01-01 }
      - { datum: 2025-03-01, kosten: { ist: 300 } }
      - { datum: 2025-12-01, kosten: { plan: 1200 } }
  `;
  const amounts = (day: string) => {
    const costs = stateOn(day, yaml).costs;
    return [costs?.planned?.value, costs?.actual?.value, costs?.asOf?.text];
  };

  test('are unknown when nobody states any', () => {
    expect(stateOn('2025-01-01', '').costs).toBeNull();
  });

  test('are known as planned from the beginning', () => {
    expect(amounts('2025-02-28')).toEqual([1000, undefined, undefined]);
  });

  test('follow the log', () => {
    expect(amounts('2025-03-01')).toEqual([1000, 300, '2025-03-01']);
  });

  test('of the header are not spent before the day for which they were stated', () => {
    expect(amounts('2025-06-29')).toEqual([1000, 300, '2025-03-01']);
  });

  test('of the header are newer than an older entry', () => {
    expect(amounts('2025-06-30')).toEqual([1000, 900, '2025-06']);
  });

  test('keep the amount that an entry does not speak of', () => {
    expect(amounts('2025-12-01')).toEqual([1200, 900, '2025-12-01']);
  });

  test('keep where the money comes from and what is noted', () => {
    expect(stateOn('2025-12-01', yaml).costs).toMatchObject({ funding: 'Haushalt', note: 'Ohne Personal' });
  });

  test('without a day of their own stand from the beginning', () => {
    expect(stateOn('2025-01-01', 'kosten: { ist: 900 }').costs?.actual?.value).toBe(900);
  });
});
