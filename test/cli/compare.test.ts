import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { readCompareOptions } from '../../src/cli/compare-options.ts';
import { runCompare } from '../../src/cli/compare-run.ts';
import { comparisonSchema } from '../../src/exports/comparison/json.ts';
import { City } from './frozen-city.ts';

const NOW = new Date('2024-12-31T12:00:00Z');
const GLASFASER = 'massnahmen/glasfaser.yaml';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vergleich-'));
  folders.push(folder);
  return folder;
}

/** A repository with the small city in `stadt/`, committed on `main`. */
class Repository {
  readonly root: string;
  readonly city: City;

  constructor(root = temporary()) {
    this.root = root;
    this.city = new City();
    rmSync(this.folder, { recursive: true, force: true });
    renameSync(this.city.root, this.folder);
    Object.assign(this.city, { root: this.folder });
    this.git('init', '-q', '-b', 'main');
    this.commit();
  }

  get folder(): string {
    return join(this.root, 'stadt');
  }

  git(...words: string[]): string {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...words], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  commit(): this {
    this.git('add', '--all');
    this.git('commit', '-qm', 'x', '--date=2024-12-30T12:00:00Z', '--allow-empty');
    return this;
  }

  edit(from: string, to: string): this {
    this.city.edit(GLASFASER, from, to);
    return this;
  }

  compare(...words: string[]): string {
    return runCompare(words, { INHALT: this.folder }, NOW);
  }
}

const line = (text: string, name: string) => text.split('\n').find((one) => one.startsWith(name));

describe('without a state to compare with', () => {
  test('the working tree is compared with the last commit on the main branch', () => {
    const told = new Repository().edit('schulen: 4', 'schulen: 5').compare();
    expect(line(told, 'bisher')).toMatch(/^bisher {4}letzter Commit \([0-9a-f]{7}\), \d/);
    expect(told).toContain('künftig   Arbeitsstand');
    expect(told).toContain('Werte: neu „Schulen am Netz: 5 Schulen“');
  });

  test('a branch is compared with where it left, whatever the main branch did since', () => {
    const repository = new Repository();
    repository.git('switch', '-qc', 'stand');
    repository.edit('schulen: 4', 'schulen: 5').commit();
    repository.git('switch', '-q', 'main');
    repository.edit('titel: Glasfaser für Schulen', 'titel: Netz').commit();
    repository.git('switch', '-q', 'stand');
    const told = repository.compare();
    expect(line(told, 'bisher')).toContain('Abzweig von main (');
    expect(told).toContain('Werte:');
    expect(told).not.toContain('Titel:');
  });

  test('the main branch of the server counts more than one of the same name here', () => {
    const server = new Repository();
    const root = temporary();
    execFileSync('git', ['clone', '-q', server.root, root]);
    const clone = new Repository(root);
    clone.edit('schulen: 4', 'schulen: 5').commit();
    const told = clone.compare();
    expect(line(told, 'bisher')).toMatch(/origin\/HEAD \(/);
    expect(told).toContain('Werte:');
  });

  test('a commit is compared with the one before it on the main branch', () => {
    const repository = new Repository().edit('schulen: 4', 'schulen: 5').commit();
    repository.edit('titel: Glasfaser für Schulen', 'titel: Netz');
    const told = repository.compare('--bis', 'HEAD');
    expect(line(told, 'bisher')).toContain('Commit davor (');
    expect(line(told, 'künftig')).toContain('HEAD (');
    expect(told).toContain('Werte:');
    expect(told).not.toContain('Titel:');
  });

  test('a commit that no branch names is where the working tree begins', () => {
    const repository = new Repository();
    repository.git('switch', '-q', '--detach');
    expect(repository.edit('schulen: 4', 'schulen: 5').compare()).toContain('Werte:');
  });
});

describe('a state that is asked for', () => {
  test('is a branch, a tag or a commit', () => {
    const repository = new Repository();
    const commit = repository.git('rev-parse', 'HEAD');
    repository.git('tag', 'v1');
    repository.edit('schulen: 4', 'schulen: 5').commit();
    expect(line(repository.compare('v1'), 'bisher')).toContain('v1 (');
    expect(line(repository.compare(commit.slice(0, 10)), 'bisher')).toContain(
      `Commit ${commit.slice(0, 7)},`,
    );
    expect(line(repository.compare('HEAD~1'), 'bisher')).toContain('HEAD~1 (');
    for (const state of ['v1', commit, 'HEAD~1']) expect(repository.compare(state)).toContain('Werte:');
  });

  test('with three dots is where the two part', () => {
    const repository = new Repository();
    repository.git('switch', '-qc', 'stand');
    repository.edit('schulen: 4', 'schulen: 5').commit();
    repository.git('switch', '-q', 'main');
    repository.edit('titel: Glasfaser für Schulen', 'titel: Netz').commit();
    const told = repository.compare('main...', '--bis', 'stand');
    expect(line(told, 'bisher')).toContain('Abzweig von main (');
    expect(told).not.toContain('Titel:');
    expect(repository.compare('main', '--bis', 'stand')).toContain('Titel:');
  });
});

describe('what git does not know is answered with what to do', () => {
  test('a state', () => {
    expect(() => new Repository().compare('mian')).toThrow(
      'Einen Stand „mian“ kennt Git hier nicht. Zweige zeigt „git branch --all“',
    );
  });

  test('a state that begins like an option', () => {
    expect(() => new Repository().compare('--', '--output=x')).toThrow('Einen Stand „--output=x“');
  });

  test('the one before the first commit', () => {
    expect(() => new Repository().compare('--bis', 'HEAD')).toThrow('Dieser Stand ist der erste Commit');
  });

  test('a repository without commits', () => {
    const { root } = new City();
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(() => runCompare([], { INHALT: root }, NOW)).toThrow('noch keinen Commit');
  });

  test('a folder in no repository', () => {
    expect(() => runCompare([], { INHALT: new City().root }, NOW)).toThrow('liegt in keinem Git-Repository');
  });

  test('a history that was not fetched', () => {
    const server = new Repository().edit('schulen: 4', 'schulen: 5').commit();
    server.git('switch', '-qc', 'stand');
    server.edit('schulen: 5', 'schulen: 6').commit();
    server.git('switch', '-q', 'main');
    const root = temporary();
    const words = ['clone', '-q', '--depth=1', '--branch=stand', `file://${server.root}`, root];
    execFileSync('git', words, { stdio: 'pipe' });
    const compare = (...asked: string[]) => runCompare(asked, { INHALT: join(root, 'stadt') }, NOW);
    for (const asked of [[], ['HEAD~1'], ['main']]) {
      expect(() => compare(...asked)).toThrow(/nur zum Teil geladen.*git fetch --unshallow.*fetch-depth: 0/s);
    }
  });

  test('a day', () => {
    const { folder } = new Repository();
    expect(() => runCompare([], { INHALT: folder, STICHTAG: 'morgen' }, NOW)).toThrow(
      'STICHTAG ist „morgen“',
    );
  });

  test('a content folder that is gone', () => {
    const { root } = new Repository();
    expect(() => runCompare([], { INHALT: join(root, 'inhalt') }, NOW)).toThrow(
      'Den Ordner mit den Inhalten gibt es nicht',
    );
    expect(() => runCompare(['main', '--bis', 'main'], { INHALT: join(root, 'inhalt') }, NOW)).toThrow(
      'In diesem Stand gibt es den Ordner „inhalt“ nicht: main (',
    );
  });
});

describe('the content folder', () => {
  test('is found again under its former name', () => {
    const repository = new Repository();
    repository.git('mv', 'stadt', 'inhalt');
    const folder = join(repository.root, 'inhalt');
    Object.assign(repository.city, { root: folder });
    repository.edit('schulen: 4', 'schulen: 5');
    const told = runCompare([], { INHALT: folder }, NOW);
    expect(told).toContain('Werte: neu „Schulen am Netz: 5 Schulen“');
    expect(told).not.toContain('Neue Maßnahme');
  });

  test('that there was not is all new', () => {
    const repository = new Repository();
    const other = new City();
    renameSync(other.root, join(repository.root, 'andere'));
    const told = runCompare([], { INHALT: join(repository.root, 'andere') }, NOW);
    expect(line(told, 'bisher')).toMatch(/„andere“ gab es da noch nicht$/);
    expect(told).toContain('MASSNAHMEN: 2 neu');
  });

  test('can be the repository itself', () => {
    const { root } = new City();
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { cwd: root });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    writeFileSync(join(root, 'glossar.yaml'), '- { begriff: WLAN, erklaerung: Funknetz. }\n');
    expect(runCompare([], { INHALT: root }, NOW)).toContain('Neuer Begriff.');
  });

  test('may hold files that are no content, of which readers notice nothing', () => {
    const repository = new Repository();
    writeFileSync(join(repository.folder, 'LIZENZ.md'), 'Frei.\n');
    expect(repository.compare()).toContain('ohne dass Leser etwas davon merken: LIZENZ.md.');
  });
});

describe('what comes out', () => {
  test('is written into files, each in the form of its ending, beside the text', () => {
    const repository = new Repository().edit('schulen: 4', 'schulen: 5');
    const [markdown, json] = ['a.md', 'b.json'].map((name) => join(repository.root, 'ergebnis', name)) as [
      string,
      string,
    ];
    expect(repository.compare('--ausgabe', markdown, '--ausgabe', json)).toMatch(/^WAS LESER/);
    expect(readFileSync(markdown, 'utf8')).toMatch(/^<!-- sachstand-vergleich -->\n/);
    const told = JSON.parse(readFileSync(json, 'utf8'));
    const isValid = new Ajv2020({ formats: { date: true } }).compile(JSON.parse(comparisonSchema()));
    isValid(told);
    expect(isValid.errors).toBeNull();
    expect(told).toMatchObject({ schema: 1, changed: true, files: [{ file: GLASFASER, change: 'changed' }] });
  });

  test('can be another form in the terminal', () => {
    const repository = new Repository();
    expect(JSON.parse(repository.compare('--format', 'json'))).toMatchObject({ changed: false });
    expect(repository.compare('--format', 'markdown')).toContain('**Für Leser ändert sich nichts');
  });

  test('is kept from being taken for commands in GitHub Actions', () => {
    const { folder } = new Repository();
    expect(runCompare([], { INHALT: folder, GITHUB_ACTIONS: 'true' }, NOW)).toMatch(/^::stop-commands::/);
  });

  test('names findings with paths as the repository has them', () => {
    const told = new Repository().edit('datum: 2024-08-01', 'datum: 1.8.2024').compare();
    expect(told).toContain('  stadt/massnahmen/glasfaser.yaml:11:12\n');
    expect(told).toContain('NICHT VERGLICHEN: 1 Datei');
  });

  test('explains itself', () => {
    expect(runCompare(['--hilfe'], {}, NOW)).toMatch(/--bis.*--format.*text.*markdown.*json.*--ausgabe/s);
    for (const words of [
      ['--form', 'json'],
      ['a', 'b'],
    ]) {
      expect(() => readCompareOptions(words)).toThrow('npm run vergleich -- <stand>');
    }
    expect(() => readCompareOptions(['--format', 'html'])).toThrow('Die Form „html“ gibt es nicht.');
  });
});

describe('the command', () => {
  function vergleich(repository: Repository, ...words: string[]) {
    const scratch = temporary();
    const env = { ...process.env, INHALT: repository.folder, STICHTAG: '', TMPDIR: scratch };
    const { status, stdout, stderr } = spawnSync('node', ['src/cli/vergleich.ts', ...words], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr, left: readdirSync(scratch) };
  }

  test('ends well, and leaves the repository and the machine as they were', () => {
    const repository = new Repository().edit('schulen: 4', 'schulen: 5');
    repository.git('add', '--all');
    repository.edit('schulen: 5', 'schulen: 6');
    const before = repository.git('status', '--porcelain');
    expect(vergleich(repository)).toMatchObject({ status: 0, stderr: '', left: [] });
    expect(repository.git('status', '--porcelain')).toBe(before);
  });

  test('ends well where the content has mistakes, for it could be compared', () => {
    const repository = new Repository().edit('datum: 2024-08-01', 'datum: 1.8.2024');
    expect(vergleich(repository)).toMatchObject({ status: 0, stderr: '', left: [] });
  });

  test('ends with a sentence and no stack where nothing can be compared', () => {
    const { status, stdout, stderr, left } = vergleich(new Repository(), 'mian');
    expect({ status, stdout, left }).toEqual({ status: 1, stdout: '', left: [] });
    expect(stderr).toMatch(/^Einen Stand „mian“ kennt Git hier nicht\..*\n$/);
  });
});
