import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/diagnostic.ts';
import { reportText } from '../../src/diagnostic/report-text.ts';
import { loadContent } from '../../src/load/content.ts';
import { judge } from '../../src/site.ts';
import { mutations } from './mutations.ts';
import { holds } from './runs.ts';
import { unsound } from './sound.ts';

const BASE = 'test/fixtures/fehler/_basis';

/** A measure that uses every field. */
const RICH = `---
titel: "WLAN in Schulen: alle Standorte"
kurz: Alle Schulen bekommen WLAN.   # ein Satz
handlungsfeld: bildung
zustaendig: fb48
beteiligt: [fb15]
ansprechstelle: { name: Schulverwaltung, mail: schulen@example.org }
partner: [Bund, Land NRW]
beginn: 2019-11
ende: 2025
meilensteine:
  - { id: pilot, titel: Pilotschule mit WLAN, termin: 2023-11 }
  - id: alle
    titel: 'Alle Schulen versorgt'
    termin: 2025-Q3
    seit: bis 2024-01
kennzahlen:
  - { id: schulen, titel: Schulen mit WLAN, einheit: Schulen, ziel: { wert: 60, bis: 2025 } }
kosten: { plan: 12018861, quelle: DigitalPakt }
vorlagen: [{ nummer: 0417/2021, titel: Strategie, url: "https://example.org/0417" }]
abhaengig_von: [glasfaser]
nicht_dokumentiert:
  - Zahl der fertigen Schulen seit 2024
verlauf:
  - datum: 2023-11
    status: in-umsetzung
    meilensteine: { pilot: { erledigt: 2023-11 } }
    text: >
      Die erste Schule
      hat WLAN.
    quellen: [q1, { titel: Zeitung, url: https://example.org/a }]
  - datum: 2024-09-10
    sitzung: 2024-09-10-ausschuss
    einschaetzung: gelb
    grund: Jede Schule muss geprüft werden.
    gegenmassnahme: Mehr Personal.
    ende: { neu: 2026, grund: "Prüfung nötig, dauert" }
    meilensteine: { alle: { neu: 2026-03~ } }
    werte: { schulen: 2~ }
    fortschritt: 40
    kosten: { ist: 100.5 }
  - { datum: 2024-12-01, unveraendert: ja }
---

## Worum es geht

Alle *Schulen* bekommen [WLAN](https://example.org).
`;
const FILES = readdirSync(BASE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(md|yaml)$/.test(path))
  .concat('massnahmen/wlan.md')
  .sort();

const textOf = (file: string) =>
  file === 'massnahmen/wlan.md' ? RICH : readFileSync(join(BASE, file), 'utf8');

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync(BASE, root, { recursive: true });
  writeFileSync(join(root, 'massnahmen/wlan.md'), RICH);
});

test('the files are right before they are spoilt', () => {
  expect(judge(loadContent(root), { asked: null, today: '2024-12-31' }).diagnostics).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Checks the folder with one file as `text`, which must neither throw nor get anything wrong past the check. */
function judged(file: string, text: string): void {
  writeFileSync(join(root, file), text);
  try {
    const loaded = loadContent(root);
    const { plan, diagnostics } = judge(loaded, { asked: null, today: '2024-12-31' });
    expect(plan === null).toBe(hasErrors(diagnostics));
    expect(diagnostics.filter(({ rule }) => rule === 'check-failed')).toEqual([]);
    if (plan) expect(unsound(plan)).toBeNull();
    for (const one of diagnostics) {
      expect(one.message).toMatch(/^\S.*[.!?“]$/s);
      expect(placeFault(one, text, file)).toBeNull();
      if (one.related) expect(placeFault(one.related, text, file)).toBeNull();
    }
    expect(reportText(diagnostics, 'content/', loaded.lineOf)).not.toMatch(/undefined|NaN|\[object/);
  } catch (error) {
    throw new Error(`${file} as ${JSON.stringify(text)}`, { cause: error });
  } finally {
    writeFileSync(join(root, file), textOf(file));
  }
}

/** Null when a place is one in the file it names. */
function placeFault(place: { file: string; line: number; column: number }, text: string, changed: string) {
  const lines = (place.file === changed ? text : readOr(place.file)).split(/\r\n|\r|\n/);
  const line = lines[place.line - 1];
  const inside = line !== undefined && place.column >= 1 && place.column <= line.length + 1;
  return inside ? null : `${place.file}:${place.line}:${place.column} is no place`;
}

function readOr(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

test.each(FILES)('%s may be spoilt in any way', (file) => {
  holds(mutations, file === 'massnahmen/wlan.md' ? 600 : 150, (mutate) => judged(file, mutate(textOf(file))));
});

test('a file may hold anything', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
    fc.lorem({ mode: 'sentences' }),
  );
  holds(fc.tuple(fc.constantFrom(...FILES), bytes), 300, ([file, text]) => judged(file, text));
  holds(fc.tuple(fc.constantFrom(...FILES), bytes), 200, ([file, text]) =>
    judged(file, `---\n${text}\n---\n${text}`),
  );
});
