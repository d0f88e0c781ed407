import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { City } from '../cli/frozen-city.ts';

const frozen = () => new City().freezeAll();
const GLASFASER = 'massnahmen/glasfaser.yaml';

/** What follows the opening sentence, of the last report. */
function told(city: City): string[] {
  return city
    .past()
    .filter(({ file }) => file.includes('2024-12-10'))
    .map(({ message }) => message.replace(/^.*?heutigen Inhalte\. /, ''));
}

test('nothing is told where the content is as it was', () => {
  expect(frozen().past()).toEqual([]);
});

test('nothing is told where a measure only goes by another file name', () => {
  const city = frozen();
  renameSync(join(city.root, GLASFASER), join(city.root, 'massnahmen/netz.yaml'));
  expect(city.past()).toEqual([]);
});

describe('the past is told differently', () => {
  test.each([
    [
      'by another status',
      'status: in-umsetzung',
      'status: geplant',
      'Status: im Bericht „in Umsetzung“, heute „geplant“.',
    ],
    [
      'by another plan',
      'ende: 2024\n',
      'ende: 2023\n',
      'Abschluss: im Bericht „geplant 2024, verschoben auf 2025 (Es fehlt an Firmen.)“, heute „geplant 2023, verschoben auf 2025 (Es fehlt an Firmen.)“.',
    ],
    [
      'by another reason',
      'Es fehlt an Firmen.',
      'Kein Geld.',
      'Abschluss: im Bericht „geplant 2024, verschoben auf 2025 (Es fehlt an Firmen.)“, heute „geplant 2024, verschoben auf 2025 (Kein Geld.)“.',
    ],
    [
      'by a milestone that was added',
      'termin: 2024-06 }',
      'termin: 2024-06 }\n  - { id: neu, titel: Neu, termin: 2025 }',
      'Meilenstein „Neu“: im Bericht „fehlt“, heute „geplant 2025“.',
    ],
    [
      'by another value',
      'schulen: 4',
      'schulen: 5',
      'Kennzahl „Schulen am Netz“: im Bericht „1 (1. März 2024), 4 (1. August 2024), Ziel 20“, heute „1 (1. März 2024), 5 (1. August 2024), Ziel 20“.',
    ],
    [
      'by another unit',
      'zustaendig: fb15',
      'zustaendig: fb48',
      'Zuständig: im Bericht „IT-Betrieb“, heute „Schulamt“.',
    ],
  ])('%s', (_, from, to, text) => {
    expect(told(frozen().edit(GLASFASER, from, to))).toEqual([`Maßnahme „Glasfaser für Schulen“: ${text}`]);
  });

  test('by a measure that is no longer there', () => {
    const city = frozen();
    rmSync(join(city.root, 'massnahmen/bibliothek.yaml'));
    expect(told(city)).toEqual([
      'Maßnahme „Bibliothek rund um die Uhr“: steht im Bericht, in den heutigen Inhalten aber nicht mehr.',
    ]);
  });

  test('by an answer to a question, which then leaves the later reports', () => {
    const city = frozen().edit('zusagen/2024-03-12-kosten.yaml', 'stand: teilweise', 'stand: beantwortet');
    expect(city.past().map(({ message }) => message)).toEqual([
      expect.stringContaining('Stand: im Bericht „teilweise beantwortet“, heute „beantwortet“.'),
      expect.stringContaining('steht im Bericht, gehört nach den heutigen Inhalten aber nicht hinein.'),
    ]);
  });

  test('by another foreword, in that report alone', () => {
    const city = frozen().edit('sitzungen/2024-12-10-rat.yaml', 'Zur Kenntnis.', 'Zur Entscheidung.');
    expect(city.past()).toHaveLength(1);
    expect(told(city)).toEqual(['Vorwort: im Bericht „Zur Kenntnis.“, heute „Zur Entscheidung.“.']);
  });
});

describe('the past is not told differently', () => {
  test.each([
    [
      'by what happened later',
      GLASFASER,
      'verlauf:',
      'verlauf:\n  - { datum: 2024-12-20, status: abgeschlossen }',
    ],
    ['by a new name of a unit', 'strategie.yaml', 'name: IT-Betrieb', 'name: Amt für Technik'],
    ['by a new name of an action field', 'strategie.yaml', 'titel: Netze', 'titel: Leitungen'],
    [
      'by the result of the meeting',
      'sitzungen/2024-12-10-rat.yaml',
      'bericht: ja',
      'bericht: ja\nergebnis: beschlossen',
    ],
  ])('%s', (_, file, from, to) => {
    expect(frozen().edit(file, from, to).past()).toEqual([]);
  });
});

describe('a correction', () => {
  const changed = () => frozen().edit(GLASFASER, 'schulen: 4', 'schulen: 5');
  const markIn = (city: City) =>
    /zu: \[([0-9a-f]{6})\]/.exec(city.past().find(({ file }) => file.includes('12-10'))?.expected ?? '')?.[1];
  const correct = (city: City) =>
    city.edit(
      'sitzungen/2024-12-10-rat.yaml',
      'bericht: ja',
      `bericht: ja\nberichtigungen: [{ datum: 2024-12-20, zu: [${markIn(city)}], text: Es waren fünf Schulen. }]`,
    );

  test('answers the difference that it names, in its report', () => {
    const city = correct(changed());
    expect(told(city)).toEqual([]);
    expect(city.past().map(({ file }) => file)).toEqual(['sitzungen/2024-09-10-rat.yaml']);
  });

  test('does not answer what differs later', () => {
    expect(told(correct(changed()).edit(GLASFASER, 'schulen: 5', 'schulen: 6'))).toHaveLength(1);
  });
});
