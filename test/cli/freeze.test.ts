import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dueMeetings, freeze, originOf, reportMeeting } from '../../src/cli/freeze.ts';
import { gitState } from '../../src/git/state.ts';
import { readReportFile, splitChecksum } from '../../src/validate/report/file.ts';
import { City, NO_GIT } from './frozen-city.ts';

const LAST = '2024-12-10-rat';

describe('freezing', () => {
  test('takes all that are due, oldest first, each with the checksum of the one before', () => {
    const city = new City();
    const site = city.site();
    const frozen = freeze(city.root, site, dueMeetings(site), NO_GIT);
    expect(frozen.map(({ report }) => report.facts.meeting.id)).toEqual([
      '2024-03-12-rat',
      '2024-09-10-rat',
      LAST,
    ]);
    expect(frozen.map(({ report }) => report.previousChecksum)).toEqual([
      null,
      frozen[0]?.report.seal.sha256,
      frozen[1]?.report.seal.sha256,
    ]);
  });

  test('leaves nothing else behind', () => {
    const city = new City().freezeAll();
    expect(readdirSync(join(city.root, 'berichte')).toSorted()).toEqual([
      '2024-03-12-rat.json',
      '2024-09-10-rat.json',
      '2024-12-10-rat.json',
    ]);
  });

  test('is accepted by the check, and leaves nothing due', () => {
    const city = new City();
    const before = city.check().diagnostics;
    expect(city.freezeAll().check().diagnostics).toEqual(before);
    expect(dueMeetings(city.site())).toEqual([]);
  });

  test('is refused for what is frozen already, and writes nothing then', () => {
    const city = new City();
    const site = city.site();
    freeze(city.root, site, [reportMeeting(site, LAST)], NO_GIT);
    expect(() => freeze(city.root, site, dueMeetings(site), NO_GIT)).toThrow(
      `Der Bericht zur Sitzung „${LAST}“ ist schon abgeschlossen`,
    );
    expect(readdirSync(join(city.root, 'berichte'))).toEqual([`${LAST}.json`]);
  });
});

describe('a meeting whose report can be frozen', () => {
  test('is not one that does not exist', () => {
    expect(() => reportMeeting(new City().site(), '2024-12-11-rat')).toThrow(`Meinten Sie „${LAST}“?`);
  });

  test('is not one without report', () => {
    const city = new City().edit(`sitzungen/${LAST}.yaml`, 'bericht: ja', 'bericht: nein');
    expect(() => reportMeeting(city.site(), LAST)).toThrow('gibt es keinen Bericht');
  });

  test('is not one whose cut-off day is still to come', () => {
    const city = new City().edit('strategie.yaml', 'stichtag: 2024-12-31', 'stichtag: 2024-12-09');
    expect(() => reportMeeting(city.site(), LAST)).toThrow('die Inhalte stehen erst beim 9. Dezember 2024');
    expect(dueMeetings(city.site()).map(({ id }) => id)).not.toContain(LAST);
  });
});

describe('where a report comes from', () => {
  const git = (root: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { cwd: root });
  const committed = () => {
    const city = new City();
    git(city.root, 'init', '-q');
    git(city.root, 'add', '.');
    git(city.root, 'commit', '-qm', 'x', '--date=2024-12-10T12:00:00Z');
    return city;
  };

  test('is the commit, of which frozen reports are no change', () => {
    const city = committed().freezeAll();
    const state = gitState(city.root);
    expect(state).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/), changed: [] });
    expect(originOf(state, false)).toMatchObject({ uncommitted: false });
  });

  test('is refused where the content has changes that no commit holds', () => {
    const city = committed().edit('strategie.yaml', 'IT-Betrieb', 'Rechenzentrum');
    expect(() => originOf(gitState(city.root), false)).toThrow(/noch nicht in Git.*strategie\.yaml/s);
  });

  test('says so if it shall be frozen all the same', () => {
    const city = committed().edit('strategie.yaml', 'IT-Betrieb', 'Rechenzentrum');
    expect(originOf(gitState(city.root), true)).toMatchObject({ uncommitted: true });
  });

  test('is refused without git', () => {
    expect(() => originOf(null, false)).toThrow('Git ist hier nicht zu finden');
    expect(originOf(null, true)).toEqual({ commit: null, committedOn: null, uncommitted: false });
  });
});

describe('the command', () => {
  const bericht = (root: string, ...words: string[]) =>
    execFileSync('node', ['src/cli/bericht.ts', ...words], {
      env: { ...process.env, INHALT: root, STICHTAG: '' },
      encoding: 'utf8',
      stdio: 'pipe',
    });

  test('shows what would be frozen, in words', () => {
    expect(bericht(new City().root, 'entwurf', LAST)).toContain(
      '# Statusbericht zur Sitzung vom 10. Dezember 2024',
    );
  });

  test('shows the very file that it would write', () => {
    const city = new City();
    const shown = bericht(city.root, 'entwurf', LAST, '--json');
    bericht(city.root, 'abschliessen', LAST, '--trotzdem');
    expect(readFileSync(join(city.root, 'berichte', `${LAST}.json`), 'utf8')).toBe(shown);
    expect(readReportFile(splitChecksum(shown) as never)).toHaveProperty('frozen');
  });

  test('freezes nothing while the content has mistakes', () => {
    const city = new City().edit('massnahmen/glasfaser.yaml', 'zustaendig: fb15', 'zustaendig: fb99');
    expect(() => bericht(city.root, 'abschliessen', LAST, '--trotzdem')).toThrow(
      'Solange die Inhalte Fehler haben',
    );
  });

  test.each([
    [['abschliessen']],
    [['abschliessen', 'a', 'b']],
    [['abschliesen', LAST]],
    [['entwurf', '--allle']],
  ])('explains itself where it is misspelt: %s', (words) => {
    expect(() => bericht(new City().root, ...words)).toThrow('npm run bericht -- abschliessen <sitzung>');
  });
});
