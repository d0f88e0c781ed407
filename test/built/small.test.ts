import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type BuiltSite, build } from './build.ts';
import { brokenLinks } from './links.ts';

const STRATEGY = `titel: Digitale Stadt
stadt: Musterstadt
demonstration: ja
stichtag: 2024-12-31
handlungsfelder: [{ id: bildung, titel: Bildung }]
einheiten: [{ id: fb15, name: IT-Betrieb }]
gremien: []
`;

/** On GitHub, where a city has the form for editors unless it says so. */
const WITHOUT_FORM = `repository: https://github.com/musterstadt/sachstand
formular: nein
`;

const MEASURE = `titel: WLAN in Schulen
handlungsfeld: bildung
zustaendig: fb15
verlauf: [{ datum: 2024-03-12, status: geplant }]
`;

test('a city that has just begun has a site: no measure, no meeting, no promise', async () => {
  const site = await siteOf({ 'strategie.yaml': STRATEGY });
  expect(site.text('/')).toContain('Noch ist keine Maßnahme erfasst.');
  expect(site.text('daten')).toContain('0 Maßnahmen');
  expect(brokenLinks(site, '/')).toEqual([]);
});

test('a city with one measure has a site, and nothing of the form where it refuses that', async () => {
  const site = await siteOf({
    'strategie.yaml': STRATEGY + WITHOUT_FORM,
    'massnahmen/wlan.yaml': MEASURE,
  });
  expect(site.text('/')).toContain('Von 1 Maßnahme ist noch keine abgeschlossen.');
  expect(site.text('daten')).toContain('1 Maßnahme');
  expect(site.files()).toContain('daten/v1/massnahmen/wlan.json');
  expect(site.files().filter((file) => file.startsWith('admin'))).toEqual([]);
  expect(brokenLinks(site, '/')).toEqual([]);
});

async function siteOf(files: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const content = mkdtempSync(join(tmpdir(), 'sachstand-klein-'));
  onTestFinished(() => rmSync(content, { recursive: true }));
  mkdirSync(join(content, 'massnahmen'));
  cpSync('test/fixtures/musterstadt/seiten', join(content, 'seiten'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, name), text);
  const site = await build({ INHALT: content });
  onTestFinished(() => rmSync(site.folder, { recursive: true }));
  return site;
}
