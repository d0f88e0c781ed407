import { describe, expect, test } from 'vitest';
import { datesOf, type MeasureLine } from '../../src/model/line.ts';
import { linesAt } from '../../src/model/situation.ts';
import { city, plain } from './build.ts';

function lineOn(day: string, yaml: string): MeasureLine {
  return linesAt(city({ measures: { wlan: yaml } }), day, null)[0] as MeasureLine;
}

describe('a line names everything it speaks of', () => {
  const line = lineOn('2025-12-31', 'handlungsfeld: netze\nzustaendig: schule');

  test('the measure', () => {
    expect(line.measure).toEqual({ id: 'wlan', title: 'WLAN in Schulen' });
  });

  test('its action field', () => {
    expect(line.field).toEqual({ id: 'netze', title: 'Netze' });
  });

  test('the unit that answers for it', () => {
    expect(line.owner).toEqual({ id: 'schule', title: 'Schulamt' });
  });

  test('and nobody where that is not documented', () => {
    expect(lineOn('2025-12-31', 'zustaendig: nicht-dokumentiert').owner).toBeNull();
  });
});

describe('the latest words', () => {
  const latest = (log: string) => plain(lineOn('2025-12-31', `verlauf: [${log}]`).latest);

  test('are those of the newest entry that has any', () => {
    expect(latest('{ datum: 2025-01-01, text: Begonnen. }, { datum: 2025-06-01, unveraendert: ja }')).toEqual(
      {
        said: '2025-01-01',
        text: 'Begonnen.',
        sources: [],
      },
    );
  });

  test('are not those that may be older', () => {
    expect(
      latest('{ datum: 2025-01-01, text: Begonnen. }, { datum: bis 2025-06-01, text: Im Heft erwähnt. }'),
    ).toMatchObject({ text: 'Begonnen.' });
  });

  test('are those that may be older where there are no others', () => {
    expect(latest('{ datum: 2025-01-01 }, { datum: bis 2025-06-01, text: Im Heft erwähnt. }')).toMatchObject({
      text: 'Im Heft erwähnt.',
    });
  });

  test('are missing when nobody said any', () => {
    expect(latest('{ datum: 2025-01-01, status: geplant }')).toBeNull();
  });
});

test('the documented story begins with the first entry', () => {
  const line = lineOn('2025-12-31', 'verlauf: [{ datum: 2025-06-01 }, { datum: 2021 }]');
  expect(line.firstSaid.text).toBe('2021');
});

test('the dates of a measure are its end and then its milestones', () => {
  const line = lineOn('2025-12-31', 'meilensteine: [{ id: a, titel: A }, { id: b, titel: B }]');
  expect(datesOf(line).map(({ milestone }) => milestone)).toEqual([null, 'A', 'B']);
});

test('a line says why the measure has its status', () => {
  const line = lineOn(
    '2025-12-31',
    'verlauf: [{ datum: 2025-06-01, status: pausiert, grund: Haushaltssperre }]',
  );
  expect(line.statusReason).toBe('Haushaltssperre');
});
