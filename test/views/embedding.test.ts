import { describe, expect, test } from 'vitest';
import type { MeasureLine } from '../../src/model/line.ts';
import { embedCode, measurePiece, nextDateOf, nextDates } from '../../src/views/embedding.ts';
import { situationNow } from '../../src/views/now.ts';
import { NASTY } from '../exports/nasty.ts';
import { unescaped } from '../exports/xml-reader.ts';
import { city } from '../model/build.ts';
import { musterstadt } from '../musterstadt.ts';

const { plan: strategy } = musterstadt();

const WLAN = `
  ende: 2027
  meilensteine:
    - { id: netz, titel: Netz steht, termin: 2025-12 }
    - { id: schule, titel: Erste Schule, termin: 2026-03-31 }
  verlauf:
    - { datum: 2025-01-01, status: in-umsetzung }
    - { datum: 2025-11-03, meilensteine: { netz: { neu: 2026-Q3, grund: Lieferfrist } } }
    - { datum: 2026-04-02, meilensteine: { schule: { erledigt: 2026-04-01 } } }
    - { datum: 2027-06-01, status: abgeschlossen }
`;

describe('the next dates', () => {
  const plan = city({
    measures: { wlan: WLAN, chatbot: 'titel: Chatbot' },
    meetings: { '2025-06-11-rat': '{}' },
    commitments: { '2025-06-11-kosten': 'faellig: 2026-05' },
  });

  test('are those of measures and promised answers, the nearest first, however far away', () => {
    expect(
      nextDates(plan, '2025-12-01').map(({ when, what, subject }) => [when, what, subject.title]),
    ).toEqual([
      ['31. März 2026', 'Erste Schule', 'WLAN in Schulen'],
      ['Mai 2026', 'Antwort zugesagt', 'Was kostet das WLAN?'],
      ['3. Quartal 2026', 'Netz steht (zuerst geplant: Dezember 2025)', 'WLAN in Schulen'],
      ['2027', 'Abschluss', 'WLAN in Schulen'],
    ]);
  });

  test('of a measure leave out what is reached, overdue or over', () => {
    const next = (day: string, id: string) => {
      const lines = situationNow(plan, day).fields.flatMap((field) => field.lines);
      return nextDateOf(lines.find(({ measure }) => measure.id === id) as MeasureLine, day);
    };
    expect(next('2025-12-01', 'wlan')).toBe('Erste Schule, 31. März 2026');
    expect(next('2026-05-01', 'wlan')).toBe('Netz steht, 3. Quartal 2026');
    expect(next('2026-10-01', 'wlan')).toBe('Abschluss, 2027');
    expect(next('2027-07-01', 'wlan')).toBeNull();
    expect(next('2025-12-01', 'chatbot')).toBeNull();
  });

  test('of a strategy without measures are none', () => {
    expect(nextDates(city({}), '2025-12-01')).toEqual([]);
  });
});

test.each(Object.entries(NASTY))(
  'the code for a measure whose title has %s stays one element',
  (_, title) => {
    const code = embedCode(measurePiece(strategy, { id: 'wlan', title }), 'https://sachstand.example');
    const [, written = ''] =
      /^<iframe src="[^"<>]+"\s+title="([^"<>]*)"\s+width="100%" [^<>]+><\/iframe>$/.exec(code) ?? [];
    expect(unescaped(written).trimEnd()).toBe(
      `Musterstadt digital 2030: ${title.replace(/\s+/g, ' ').trim()}`.trimEnd(),
    );
  },
);
