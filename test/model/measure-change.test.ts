import { describe, expect, test } from 'vitest';
import { told } from './build.ts';

const FROM = '2025-06-17';
const TO = '2025-09-09';

/** What the report of September tells of a measure that was known before, against the one of June. */
function changes(yaml: string) {
  return told(FROM, TO, yaml);
}

/** The same for a measure that was in progress, with these later entries. */
function changesAfter(entries: string, head = '') {
  return changes(`${head}\nverlauf: [{ datum: 2025-01-01, status: in-umsetzung }, ${entries}]`);
}

const MILESTONE = 'meilensteine: [{ id: a, titel: Start, termin: 2026 }]';

describe('a measure', () => {
  test('is new when its first entry is', () => {
    expect(changes('verlauf: [{ datum: 2025-07-01, status: geplant }]')).toEqual([
      { kind: 'measure-added', status: 'geplant' },
    ]);
  });

  test('is new only when its coarse first entry counts', () => {
    const yaml = 'verlauf: [{ datum: 2025-Q3, status: geplant }]';
    expect(changes(yaml)).toEqual([]);
    expect(told(TO, '2025-09-30', yaml)).toEqual([{ kind: 'measure-added', status: 'geplant' }]);
  });

  test('is not new when it may have existed before', () => {
    expect(changes('verlauf: [{ datum: bis 2025-07-01, status: geplant }]')).toEqual([]);
  });

  test('that nobody spoke of has no changes', () => {
    expect(changes('verlauf: [{ datum: 2025-01-01, status: geplant }]')).toEqual([]);
  });

  test('that was confirmed has no changes', () => {
    expect(changesAfter('{ datum: 2025-07-01, unveraendert: ja }')).toEqual([]);
  });

  test('of which only numbers and words are new has no changes', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, text: Läuft., fortschritt: 40, werte: { schulen: 3 }, kosten: { ist: 100 } }',
        'kennzahlen: [{ id: schulen, titel: Schulen, einheit: Schulen }]',
      ),
    ).toEqual([]);
  });
});

describe('the status', () => {
  test('changed, with the reason', () => {
    expect(changesAfter('{ datum: 2025-07-01, status: pausiert, grund: Haushaltssperre }')).toEqual([
      { kind: 'status-changed', from: 'in-umsetzung', to: 'pausiert', reason: 'Haushaltssperre' },
    ]);
  });

  test('changed with the reason of the entry that set it, not of one that repeats it', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, status: pausiert, grund: Haushaltssperre }, { datum: 2025-08-01, status: pausiert, grund: Urlaub }',
      ),
    ).toMatchObject([{ reason: 'Haushaltssperre' }]);
  });

  test('is known for the first time', () => {
    expect(changes('verlauf: [{ datum: 2025-01-01 }, { datum: 2025-07-01, status: geplant }]')).toEqual([
      { kind: 'status-changed', from: null, to: 'geplant', reason: null },
    ]);
  });

  test('is not told when it is back to what it was', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, status: pausiert }, { datum: 2025-08-01, status: in-umsetzung }'),
    ).toEqual([]);
  });

  test('is not told when it may have changed before', () => {
    expect(changesAfter('{ datum: bis 2025-07-01, status: pausiert }')).toEqual([]);
  });

  test('changed when a stopped measure goes on', () => {
    expect(
      changes(
        'verlauf: [{ datum: 2025-01-01, status: eingestellt }, { datum: 2025-07-01, status: in-umsetzung, grund: Neue Mittel }]',
      ),
    ).toEqual([{ kind: 'status-changed', from: 'eingestellt', to: 'in-umsetzung', reason: 'Neue Mittel' }]);
  });
});

describe('finishing', () => {
  test('is told with plan and delay', () => {
    expect(changesAfter('{ datum: 2025-07-10, status: abgeschlossen }', 'ende: 2025-06-30')).toEqual([
      { kind: 'finished', doneOn: '2025-07-10', planned: '2025-06-30', delayDays: 10 },
    ]);
  });

  test('is told once when status and end say it', () => {
    expect(
      changesAfter('{ datum: 2025-07-10, status: abgeschlossen, ende: { erledigt: 2025-07-01 } }'),
    ).toEqual([{ kind: 'finished', doneOn: '2025-07-01', planned: null, delayDays: null }]);
  });

  test('is told when only the end says it', () => {
    expect(changesAfter('{ datum: 2025-07-10, ende: { erledigt: 2025-07-01 } }')).toMatchObject([
      { kind: 'finished', doneOn: '2025-07-01' },
    ]);
  });

  test('is not told again when the status follows later', () => {
    const yaml = `verlauf:
      - { datum: 2025-01-01, status: in-umsetzung }
      - { datum: 2025-06-01, ende: { erledigt: 2025-06-01 } }
      - { datum: 2025-07-01, status: abgeschlossen }`;
    expect(changes(yaml)).toEqual([
      { kind: 'status-changed', from: 'in-umsetzung', to: 'abgeschlossen', reason: null },
    ]);
  });

  test('is not told again when it is said again', () => {
    const yaml =
      'verlauf: [{ datum: 2025-01-01, status: abgeschlossen }, { datum: 2025-07-01, status: abgeschlossen }]';
    expect(changes(yaml)).toEqual([]);
  });

  test('is told even if the day is only an upper bound, when it is newly said', () => {
    expect(
      changesAfter('{ datum: 2025-07-10, status: abgeschlossen, ende: { erledigt: bis 2025-03 } }'),
    ).toMatchObject([{ kind: 'finished', doneOn: 'bis 2025-03' }]);
  });

  test('does not make its open milestones reached', () => {
    expect(changesAfter('{ datum: 2025-07-10, status: abgeschlossen }', MILESTONE)).toMatchObject([
      { kind: 'finished' },
    ]);
  });

  test('after a postponement tells both', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, ende: { neu: 2025-08, grund: Frost } }, { datum: 2025-08-15, status: abgeschlossen }',
        'ende: 2025-06-30',
      ),
    ).toMatchObject([{ kind: 'finished' }, { kind: 'postponed', reason: 'Frost' }]);
  });
});

describe('stopping', () => {
  test('is told with the reason', () => {
    expect(changesAfter('{ datum: 2025-07-10, status: eingestellt, grund: Zu ungenau }')).toEqual([
      { kind: 'stopped', reason: 'Zu ungenau' },
    ]);
  });

  test('is told once', () => {
    const yaml =
      'verlauf: [{ datum: 2025-01-01, status: eingestellt }, { datum: 2025-07-01, status: eingestellt }]';
    expect(changes(yaml)).toEqual([]);
  });

  test('does not make its dates overdue', () => {
    expect(changesAfter('{ datum: 2025-07-10, status: eingestellt }', 'ende: 2025-07')).toEqual([
      { kind: 'stopped', reason: null },
    ]);
  });
});

describe('taking a measure up again', () => {
  const finished = (entries: string) =>
    changes(`ende: 2025-03\nverlauf: [{ datum: 2025-03-01, status: abgeschlossen }, ${entries}]`);

  test('with a new date tells it in one', () => {
    expect(
      finished('{ datum: 2025-07-01, status: in-umsetzung, grund: Mängel, ende: { neu: 2026 } }'),
    ).toEqual([{ kind: 'reopened', milestone: null, to: '2026', reason: 'Mängel' }]);
  });

  test('without a new date tells that there is none', () => {
    expect(finished('{ datum: 2025-07-01, status: in-umsetzung, grund: Mängel }')).toEqual([
      { kind: 'reopened', milestone: null, to: null, reason: 'Mängel' },
    ]);
  });

  test('takes the reason of the new date where the entry has none', () => {
    expect(
      finished('{ datum: 2025-07-01, status: in-umsetzung, ende: { neu: 2026, grund: Mängel } }'),
    ).toMatchObject([{ kind: 'reopened', reason: 'Mängel' }]);
  });

  test('and then giving a date is a postponement of the last one', () => {
    const yaml = `
      ende: 2025-03
      verlauf:
        - { datum: 2025-03-01, status: abgeschlossen }
        - { datum: 2025-05-01, status: in-umsetzung }
        - { datum: 2025-07-01, ende: { neu: 2026-03, grund: Mängel } }
    `;
    expect(changes(yaml)).toEqual([
      {
        kind: 'postponed',
        milestone: null,
        from: '2025-03',
        to: '2026-03',
        nth: 1,
        totalDays: 365,
        reason: 'Mängel',
      },
    ]);
  });

  test('without a new date does not take the reason of an old one', () => {
    const yaml = `
      ende: 2024
      verlauf:
        - { datum: 2024-06-01, ende: { neu: 2025-03, grund: Frost } }
        - { datum: 2025-03-01, status: abgeschlossen }
        - { datum: 2025-07-01, status: in-umsetzung }`;
    expect(changes(yaml)).toEqual([{ kind: 'reopened', milestone: null, to: null, reason: null }]);
  });

  test('by a new end alone does not take the reason of an old status', () => {
    const yaml = `verlauf:
      - { datum: 2025-01-01, status: in-umsetzung, grund: Neue Mittel }
      - { datum: 2025-03-01, ende: { erledigt: 2025-03-01 } }
      - { datum: 2025-07-01, ende: { neu: 2026, grund: Mängel } }`;
    expect(changes(yaml)).toMatchObject([{ kind: 'reopened', reason: 'Mängel' }]);
  });

  test('by a new end alone is told too, where only the end said that it was done', () => {
    const yaml = `verlauf:
      - { datum: 2025-01-01, status: in-umsetzung }
      - { datum: 2025-03-01, ende: { erledigt: 2025-03-01 } }
      - { datum: 2025-07-01, ende: { neu: 2026, grund: Mängel } }`;
    expect(changes(yaml)).toEqual([{ kind: 'reopened', milestone: null, to: '2026', reason: 'Mängel' }]);
  });

  test('finished in between and taken up again without a date loses its date', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, status: abgeschlossen }, { datum: 2025-08-01, status: in-umsetzung, grund: Mängel }',
        'ende: 2025',
      ),
    ).toEqual([{ kind: 'reopened', milestone: null, to: null, reason: 'Mängel' }]);
  });

  test('finished in between and taken up again with a later date is postponed', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, status: abgeschlossen }, { datum: 2025-08-01, status: in-umsetzung, ende: { neu: 2026, grund: Mängel } }',
        'ende: 2025',
      ),
    ).toMatchObject([{ kind: 'postponed', from: '2025', to: '2026', reason: 'Mängel' }]);
  });
});

describe('a milestone', () => {
  test('is reached, with plan and delay', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, meilensteine: { a: { erledigt: 2025-06-20 } } }', MILESTONE),
    ).toEqual([
      {
        kind: 'milestone-reached',
        milestone: 'Start',
        doneOn: '2025-06-20',
        planned: '2026',
        delayDays: -559,
      },
    ]);
  });

  test('reported late is reached nevertheless', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, meilensteine: { a: { erledigt: 2025-02 } } }', MILESTONE),
    ).toMatchObject([{ kind: 'milestone-reached', doneOn: '2025-02' }]);
  });

  test('is dropped, with the reason', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, meilensteine: { a: { entfaellt: ja, grund: Zu teuer } } }',
        MILESTONE,
      ),
    ).toEqual([{ kind: 'milestone-dropped', milestone: 'Start', reason: 'Zu teuer' }]);
  });

  test('reached and dropped in between is only dropped', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, meilensteine: { a: { erledigt: 2025-07 } } }, { datum: 2025-08-01, meilensteine: { a: { entfaellt: ja } } }',
        MILESTONE,
      ),
    ).toMatchObject([{ kind: 'milestone-dropped' }]);
  });

  const DONE = '{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-05 } } }';

  test('is open again by a new date, told in one', () => {
    expect(
      changesAfter(
        `${DONE}, { datum: 2025-07-01, meilensteine: { a: { neu: 2027, grund: Mängel } } }`,
        MILESTONE,
      ),
    ).toEqual([{ kind: 'reopened', milestone: 'Start', to: '2027', reason: 'Mängel' }]);
  });

  test('is open again by its old date, with the reason', () => {
    expect(
      changesAfter(
        `${DONE}, { datum: 2025-07-01, meilensteine: { a: { neu: 2026, grund: Mängel } } }`,
        MILESTONE,
      ),
    ).toEqual([{ kind: 'reopened', milestone: 'Start', to: '2026', reason: 'Mängel' }]);
  });

  test('dropped before is open again by a new date', () => {
    expect(
      changesAfter(
        '{ datum: 2025-06-01, meilensteine: { a: { entfaellt: ja } } }, { datum: 2025-07-01, meilensteine: { a: { neu: 2026, grund: Neue Mittel } } }',
        MILESTONE,
      ),
    ).toEqual([{ kind: 'reopened', milestone: 'Start', to: '2026', reason: 'Neue Mittel' }]);
  });
});

describe('a milestone that joined the plan', () => {
  const joined = (since: string, entries = '{ datum: 2025-08-15, text: Läuft. }', planned = '2026') =>
    changesAfter(entries, `meilensteine: [{ id: a, titel: Start, termin: ${planned}, seit: ${since} }]`);

  test('is told with its date', () => {
    expect(joined('2025-07-01')).toEqual([{ kind: 'milestone-added', milestone: 'Start', planned: '2026' }]);
  });

  test('is told with the date that the log gives first, and that only once', () => {
    const head = 'meilensteine: [{ id: a, titel: Start, seit: 2025-07-01 }]';
    expect(changesAfter('{ datum: 2025-07-01, meilensteine: { a: { neu: 2026 } } }', head)).toEqual([
      { kind: 'milestone-added', milestone: 'Start', planned: '2026' },
    ]);
  });

  test('is not told before that time is over', () => {
    expect(joined('2025-Q3')).toEqual([]);
  });

  test('is not told when it may have been there before', () => {
    expect(joined('bis 2025-07-01')).toEqual([]);
    expect(joined(`bis ${TO}`)).toEqual([]);
  });

  test('and was postponed in the same time tells both', () => {
    expect(
      joined('2025-07-01', '{ datum: 2025-08-01, meilensteine: { a: { neu: 2027, grund: Frost } } }'),
    ).toEqual([
      { kind: 'milestone-added', milestone: 'Start', planned: '2026' },
      {
        kind: 'postponed',
        milestone: 'Start',
        from: '2026',
        to: '2027',
        nth: 1,
        totalDays: 365,
        reason: 'Frost',
      },
    ]);
  });

  test('and was missed in the same time tells both', () => {
    expect(joined('2025-07-01', '{ datum: 2025-07-01 }', '2025-08')).toEqual([
      { kind: 'milestone-added', milestone: 'Start', planned: '2025-08' },
      { kind: 'became-overdue', milestone: 'Start', due: '2025-08' },
    ]);
  });

  test('and was reached in the same time is only reached', () => {
    expect(
      joined('2025-07-01', '{ datum: 2025-08-01, meilensteine: { a: { erledigt: 2025-07-31 } } }', '2025-07'),
    ).toEqual([
      {
        kind: 'milestone-reached',
        milestone: 'Start',
        doneOn: '2025-07-31',
        planned: '2025-07',
        delayDays: 0,
      },
    ]);
  });

  test('and may have been reached before is not told at all', () => {
    expect(
      joined('2025-07-01', '{ datum: 2025-08-01, meilensteine: { a: { erledigt: bis 2025-07 } } }'),
    ).toEqual([]);
  });

  test('and was dropped in the same time is only dropped', () => {
    expect(
      joined('2025-07-01', '{ datum: 2025-08-01, meilensteine: { a: { entfaellt: ja, grund: Zu teuer } } }'),
    ).toEqual([{ kind: 'milestone-dropped', milestone: 'Start', reason: 'Zu teuer' }]);
  });

  test('later than the log spoke of it is no news then', () => {
    expect(joined('2025-07-01', '{ datum: 2025-06-01, meilensteine: { a: { erledigt: 2025-05 } } }')).toEqual(
      [],
    );
  });
});

describe('a date', () => {
  test('is postponed, with how often, by how much in all, and why', () => {
    expect(
      changesAfter(
        '{ datum: 2025-03-01, ende: { neu: 2026, grund: Frost } }, { datum: 2025-07-01, ende: { neu: 2028, grund: Insolvenz } }',
        'ende: 2025',
      ),
    ).toEqual([
      {
        kind: 'postponed',
        milestone: null,
        from: '2026',
        to: '2028',
        nth: 2,
        totalDays: 1096,
        reason: 'Insolvenz',
      },
    ]);
  });

  test('postponed twice since the report before is told once', () => {
    expect(
      changesAfter(
        '{ datum: 2025-07-01, ende: { neu: 2026, grund: Frost } }, { datum: 2025-08-01, ende: { neu: 2027, grund: Insolvenz } }',
        'ende: 2025',
      ),
    ).toMatchObject([{ kind: 'postponed', from: '2025', to: '2027', nth: 2, reason: 'Insolvenz' }]);
  });

  test('postponed twice before and now brought forward is brought forward', () => {
    expect(
      changesAfter(
        '{ datum: 2025-02-01, ende: { neu: 2026 } }, { datum: 2025-03-01, ende: { neu: 2028 } }, { datum: 2025-07-01, ende: { neu: 2027, grund: Genehmigt } }',
        'ende: 2025',
      ),
    ).toEqual([{ kind: 'brought-forward', milestone: null, from: '2028', to: '2027', reason: 'Genehmigt' }]);
  });

  test('of a milestone names it', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, meilensteine: { a: { neu: 2027 } } }', MILESTONE),
    ).toMatchObject([{ kind: 'postponed', milestone: 'Start', reason: null }]);
  });

  test('made more precise is no change', () => {
    expect(changesAfter('{ datum: 2025-07-01, ende: { neu: 2025-12-31 } }', 'ende: 2025')).toEqual([]);
  });

  test('given for the first time is told as that', () => {
    expect(changesAfter('{ datum: 2025-07-01, ende: { neu: 2026 } }')).toEqual([
      { kind: 'date-set', milestone: null, to: '2026' },
    ]);
  });

  test('moved only by an upper bound is no news', () => {
    expect(changesAfter('{ datum: bis 2025-07-01, ende: { neu: 2027 } }', 'ende: 2026')).toEqual([]);
  });

  test('moved beside an upper bound is told against it', () => {
    expect(
      changesAfter(
        '{ datum: bis 2025-07-01, ende: { neu: 2027 } }, { datum: 2025-08-01, ende: { neu: 2028, grund: Frost } }',
        'ende: 2026',
      ),
    ).toMatchObject([{ kind: 'postponed', from: '2027', to: '2028', reason: 'Frost' }]);
  });

  test('of the measure can be dropped while it goes on', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, ende: { entfaellt: ja, grund: Daueraufgabe } }', 'ende: 2025'),
    ).toEqual([{ kind: 'end-dropped', reason: 'Daueraufgabe' }]);
  });

  test('of the measure that was dropped can come back', () => {
    expect(
      changesAfter(
        '{ datum: 2025-06-01, ende: { entfaellt: ja } }, { datum: 2025-07-01, ende: { neu: 2027, grund: Doch befristet } }',
        'ende: 2025',
      ),
    ).toEqual([{ kind: 'reopened', milestone: null, to: '2027', reason: 'Doch befristet' }]);
  });

  test('dropped because the measure is stopped is told by that', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, status: eingestellt, ende: { entfaellt: ja } }', 'ende: 2025'),
    ).toEqual([{ kind: 'stopped', reason: null }]);
  });
});

describe('becoming overdue', () => {
  test('is told of the end', () => {
    expect(changes('ende: 2025-08')).toEqual([{ kind: 'became-overdue', milestone: null, due: '2025-08' }]);
  });

  test('is told of a milestone', () => {
    expect(changes('meilensteine: [{ id: a, titel: Start, termin: 2025-08 }]')).toEqual([
      { kind: 'became-overdue', milestone: 'Start', due: '2025-08' },
    ]);
  });

  test('is told in one report only', () => {
    expect(told(TO, '2025-12-02', 'ende: 2025-08')).toEqual([]);
  });

  test('is told on the day after the last possible day', () => {
    expect(told('2025-08-31', '2025-09-01', 'ende: 2025-08')).toHaveLength(1);
  });

  test('is told beside a postponement that did not help', () => {
    expect(changesAfter('{ datum: 2025-06-20, ende: { neu: 2025-08 } }', 'ende: 2025-06')).toMatchObject([
      { kind: 'postponed', to: '2025-08' },
      { kind: 'became-overdue', due: '2025-08' },
    ]);
  });

  test('is told again of the new date of something that was overdue already', () => {
    expect(changesAfter('{ datum: 2025-07-01, ende: { neu: 2025-08 } }', 'ende: 2025-03')).toMatchObject([
      { kind: 'postponed' },
      { kind: 'became-overdue', due: '2025-08' },
    ]);
  });

  test('is not told when a new date came in time', () => {
    expect(changesAfter('{ datum: 2025-07-01, ende: { neu: 2026 } }', 'ende: 2025-08')).toMatchObject([
      { kind: 'postponed' },
    ]);
  });

  test('is told of a milestone that is owed again with its measure', () => {
    const yaml = `
      meilensteine: [{ id: a, titel: Start, termin: 2025-03 }]
      verlauf:
        - { datum: 2025-02-01, status: abgeschlossen }
        - { datum: 2025-07-01, status: in-umsetzung }
    `;
    expect(changes(yaml)).toMatchObject([
      { kind: 'reopened' },
      { kind: 'became-overdue', milestone: 'Start', due: '2025-03' },
    ]);
  });
});

describe('the assessment', () => {
  test('changed, with the reason and what is done about it', () => {
    const yaml = `verlauf:
      - { datum: 2025-01-01, status: in-umsetzung, einschaetzung: gruen }
      - { datum: 2025-07-01, einschaetzung: rot, grund: Insolvenz, gegenmassnahme: Neue Vergabe }`;
    expect(changes(yaml)).toEqual([
      {
        kind: 'assessment-changed',
        from: { value: 'gruen', reason: null, countermeasure: null, said: '2025-01-01' },
        to: { value: 'rot', reason: 'Insolvenz', countermeasure: 'Neue Vergabe', said: '2025-07-01' },
      },
    ]);
  });

  test('is given for the first time', () => {
    expect(changesAfter('{ datum: 2025-07-01, einschaetzung: gruen }')).toMatchObject([
      { kind: 'assessment-changed', from: null, to: { value: 'gruen' } },
    ]);
  });

  test('is no change when the same is given for another reason', () => {
    expect(
      changesAfter(
        '{ datum: 2025-02-01, einschaetzung: gelb, grund: Frost }, { datum: 2025-07-01, einschaetzung: gelb, grund: Personal }',
      ),
    ).toEqual([]);
  });

  test('green with finishing is not told beside it', () => {
    expect(
      changesAfter(
        '{ datum: 2025-02-01, einschaetzung: rot, grund: Frost }, { datum: 2025-07-01, status: abgeschlossen, einschaetzung: gruen }',
      ),
    ).toMatchObject([{ kind: 'finished' }]);
  });

  test('red in spite of finishing is told', () => {
    expect(
      changesAfter('{ datum: 2025-07-01, status: abgeschlossen, einschaetzung: rot, grund: Mängel }'),
    ).toMatchObject([{ kind: 'finished' }, { kind: 'assessment-changed' }]);
  });
});

describe('the owner', () => {
  test('changed from one unit to another', () => {
    expect(changesAfter('{ datum: 2025-07-01, zustaendig: schule }')).toEqual([
      {
        kind: 'owner-changed',
        from: { id: 'it', title: 'IT-Betrieb' },
        to: { id: 'schule', title: 'Schulamt' },
      },
    ]);
  });

  test('became undocumented', () => {
    expect(changesAfter('{ datum: 2025-07-01, zustaendig: nicht-dokumentiert }')).toMatchObject([
      { kind: 'owner-changed', to: null },
    ]);
  });

  test('repeated is no change', () => {
    expect(changesAfter('{ datum: 2025-07-01, zustaendig: it }')).toEqual([]);
  });
});
