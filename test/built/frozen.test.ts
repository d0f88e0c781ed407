import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dueMeetings, freeze } from '../../src/cli/freeze.ts';
import { checkContent } from '../../src/site.ts';
import { type BuiltSite, build } from './build.ts';
import { brokenLinks } from './links.ts';

const REPORT = 'sitzungen/2024-12-10-rat';

const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
let before: BuiltSite;
let after: BuiltSite;

/** A small city whose reports are frozen, and the same after everything that they speak of was renamed or deleted. */
beforeAll(async () => {
  cpSync('test/fixtures/bericht-eingefroren', root, { recursive: true });
  const { site } = checkContent({ root, asOf: null, today: '2024-12-31' });
  if (!site) throw new Error('The sample has mistakes.');
  const origin = { commit: null, committedOn: null, uncommitted: false };
  freeze(root, site, dueMeetings(site), origin);
  before = await build({ INHALT: root });
  rmSync(join(root, 'massnahmen/bibliothek.yaml'));
  rmSync(join(root, 'zusagen/2024-03-12-kosten.yaml'));
  renameSync(join(root, 'massnahmen/glasfaser.yaml'), join(root, 'massnahmen/breitband.yaml'));
  change('massnahmen/breitband.yaml', [
    ['handlungsfeld: netze', 'handlungsfeld: leitungen'],
    ['zustaendig: fb15', 'zustaendig: amt15'],
    ['status: in-umsetzung', 'status: pausiert'],
  ]);
  change('strategie.yaml', [
    ['id: netze, titel: Netze', 'id: leitungen, titel: Leitungen'],
    ['id: fb15, name: IT-Betrieb', 'id: amt15, name: Amt für Technik'],
    ['name: Rat', 'name: Stadtrat'],
  ]);
  change('sitzungen/2024-03-12-rat.yaml', [
    [
      'bericht: ja',
      'bericht: ja\nergebnis: zur Kenntnis genommen\nberichtigungen: [{ datum: 2024-04-01, text: Es waren zwei. }]',
    ],
  ]);
  after = await build({ INHALT: root });
});

afterAll(() => rmSync(root, { recursive: true }));

function change(file: string, replacements: readonly (readonly [string, string])[]): void {
  const path = join(root, file);
  const text = replacements.reduce(
    (old, [from, to]) => {
      expect(old).toContain(from);
      return old.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}

describe('a frozen report', () => {
  test('is byte for byte the same, page and downloads, whatever became of what it speaks of', () => {
    const own = (site: BuiltSite) =>
      Object.fromEntries(Object.entries(site.hashes()).filter(([path]) => path.startsWith(REPORT)));
    expect(own(before)).toHaveProperty([`${REPORT}/index.html`]);
    expect(own(after)).toEqual(own(before));
  });

  test('shows the checksum that its download has', () => {
    const download = readFileSync(join(after.folder, REPORT, 'statusbericht-2024-12-10-rat.json'));
    expect(after.text(REPORT)).toContain(createHash('sha256').update(download).digest('hex'));
  });

  test('leads nowhere that does not exist any more', () => {
    expect(brokenLinks(after, '/')).toEqual([]);
  });
});

test('what came after it stands beside it, a correction in all its forms', () => {
  const text = after.text('sitzungen/2024-03-12-rat');
  expect(text).toMatch(/Nach der Sitzung ergänzt.*Ergebnis: zur Kenntnis genommen/);
  expect(text).toMatch(/Berichtigungen.*1\. April 2024: Es waren zwei\./);
  const folder = join(after.folder, 'sitzungen/2024-03-12-rat');
  expect(readFileSync(join(folder, 'statusbericht-2024-03-12-rat.md'), 'utf8')).toContain('Es waren zwei');
});

describe('the page of what is no longer there', () => {
  test('says so, and which report named it last', () => {
    expect(after.text('massnahmen/bibliothek')).toContain(
      'Diese Maßnahme wird nicht mehr geführt. Zuletzt genannt im Bericht zur Sitzung vom 10. Dezember 2024',
    );
  });

  test('leads to what goes by the same name today', () => {
    expect(after.html('massnahmen/glasfaser')).toContain('href="/massnahmen/breitband/"');
  });
});
