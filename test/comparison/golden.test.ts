import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonJson, comparisonSchema } from '../../src/exports/comparison/json.ts';
import { comparisonMarkdown } from '../../src/exports/comparison/markdown.ts';
import { comparisonText } from '../../src/exports/comparison/text.ts';
import type { ComparisonDocument } from '../../src/views/comparison/document.ts';
import { City } from '../cli/frozen-city.ts';
import { add, comparedTo, type Folder, remove, rename, write } from './compared.ts';

/** The fictional city after a few busy weeks; what is told of it was read by people. */
let document: ComparisonDocument;

beforeAll(() => {
  const city = musterstadt();
  document = comparedTo(city, () => busyWeeks(city), '2026-03-31');
});

function musterstadt(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  cpSync('test/fixtures/musterstadt', root, { recursive: true });
  return { root };
}

function edit({ root }: Folder, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(root, file), text.replace(from, to));
}

function busyWeeks(city: Folder): void {
  edit(
    city,
    'massnahmen/schul-wlan.md',
    '    quellen: [messbericht-schulen]\n---',
    `    quellen: [messbericht-schulen]
  - datum: 2026-03-25
    einschaetzung: rot
    grund: Am Berufskolleg ist der Auftragnehmer ausgefallen.
    gegenmassnahme: Neuer Auftrag im Mai.
    ende: { neu: 2027-04-30, grund: Neuer Auftrag nötig. }
    meilensteine: { berufskolleg: { neu: 2027-04, grund: Neuer Auftrag nötig. } }
    werte: { schulen: 20 }
    text: Der Auftragnehmer ist ausgefallen.
    quellen: [messbericht-schulen]
---`,
  );
  edit(
    city,
    'massnahmen/serviceportal.md',
    'titel: Postfach für Bescheide',
    'titel: Elektronisches Postfach',
  );
  edit(city, 'massnahmen/serviceportal.md', 'kosten: { plan: 320000,', 'kosten: { plan: 330000,');
  edit(city, 'massnahmen/lorawan.md', 'Elf Antennen', 'Zwölf Antennen');
  edit(city, 'massnahmen/lorawan.md', '    text: Das Netz deckt', '    text: Das neue Netz deckt');
  edit(city, 'strategie.yaml', 'name: IT-Betrieb,', 'name: IT-Betrieb und Support,');
  edit(
    city,
    'zusagen/2025-12-02-mehrkosten-online-dienste.md',
    'faellig: 2026-03-17-digitalausschuss\n',
    `faellig: 2026-03-17-digitalausschuss
verlauf:
  - { datum: 2026-03-20, stand: beantwortet, text: Die Gründe stehen in der Vorlage 0080/2026. }
`,
  );
  remove(city, 'massnahmen/chatbot.yaml');
  edit(city, 'zusagen/2025-06-17-kosten-chatbot.md', 'massnahmen: [chatbot]', 'massnahmen: []');
  rename(city, 'massnahmen/tablets.md', 'massnahmen/schul-tablets.md');
  edit(city, 'zusagen/2025-03-11-liste-schulen.md', 'tablets]', 'schul-tablets]');
  write(
    city,
    'massnahmen/ki.md',
    `---
titel: Regeln für KI
handlungsfeld: daten
zustaendig: fb10
ende: 2027
verlauf:
  - { datum: 2026-03-24, status: geplant, text: "Entwurf liegt vor, @alle lesen bitte #12." }
---
`,
  );
  rename(city, 'sitzungen/2026-06-16-digitalausschuss.md', 'sitzungen/2026-06-23-digitalausschuss.md');
  edit(city, 'sitzungen/2026-06-23-digitalausschuss.md', 'datum: 2026-06-16', 'datum: 2026-06-23');
  for (const file of [
    'massnahmen/informationssicherheit.md',
    'zusagen/2025-02-20-ratssitzungen-im-netz.md',
    'zusagen/2025-09-09-aussentreppe.md',
    'zusagen/2026-03-17-termin-parkleitsystem.md',
  ]) {
    edit(city, file, '2026-06-16-', '2026-06-23-');
  }
  edit(city, 'glossar.yaml', 'Funknetz, über das', 'Funknetz der Stadt, über das');
  add(city, 'massnahmen/stadtarchiv.md', '\n');
}

test('the text is what a reviewer reads in a terminal', async () => {
  await expect(`${comparisonText(document)}\n`).toMatchFileSnapshot('expected/vergleich.txt');
});

test('mistakes in the content are told with what can be compared in spite of them', async () => {
  const city = new City();
  const faulty = comparedTo(city, () => {
    city.edit('massnahmen/glasfaser.yaml', 'datum: 2024-08-01', 'datum: 1.8.2024');
    city.edit('zusagen/2024-03-12-kosten.yaml', 'von: [Fraktion A]', 'von: [Fraktion B]');
  });
  await expect(`${comparisonText(faulty)}\n`).toMatchFileSnapshot('expected/vergleich-mit-fehlern.txt');
});

test('the Markdown is what a reviewer reads below a pull request', async () => {
  await expect(`${comparisonMarkdown(document)}\n`).toMatchFileSnapshot('expected/vergleich.md');
});

describe('the JSON', () => {
  test('is what its schema says', () => {
    const isValid = new Ajv2020({ formats: { date: true } }).compile(JSON.parse(comparisonSchema()));
    isValid(JSON.parse(comparisonJson(document)));
    expect(isValid.errors).toBeNull();
  });

  test('says all that the text says', () => {
    const text = comparisonText(document);
    const { sections } = JSON.parse(comparisonJson(document)) as ComparisonDocument;
    const said = sections.flatMap(({ subjects }) => subjects.flatMap(({ statements }) => statements));
    expect(said.filter((statement) => !text.includes(statement.text))).toEqual([]);
  });
});
