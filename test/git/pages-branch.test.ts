import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publishPages } from '../../src/git/pages-branch.ts';

/** A repository with an origin, both on this machine, and a folder with a built site. */
class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'sachstand-seiten-'));
  readonly origin = join(this.folder, 'origin.git');
  readonly repository = join(this.folder, 'repository');
  readonly built = join(this.folder, 'dist');

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true }));
    execFileSync('git', ['init', '-q', '--bare', this.origin]);
    execFileSync('git', ['init', '-q', '-b', 'main', this.repository]);
    this.git('remote', 'add', 'origin', this.origin);
    this.git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x', '--allow-empty');
  }

  git(...words: string[]): string {
    return execFileSync('git', words, { cwd: this.repository, encoding: 'utf8' }).trim();
  }

  build(files: Readonly<Record<string, string>>): this {
    rmSync(this.built, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.built, path)), { recursive: true });
      writeFileSync(join(this.built, path), text);
    }
    return this;
  }

  publish() {
    return publishPages(this.repository, this.built);
  }

  published(...words: string[]): string {
    return execFileSync('git', words, { cwd: this.origin, encoding: 'utf8' }).trim();
  }
}

test('the branch holds exactly what was built, byte for byte, and what was there before is gone', () => {
  const place = new Place().build({ 'index.html': 'eins\r\n', 'a/ä b.html': '2', '.domains': 'x' });
  expect(place.publish()).toBe('published');
  place.build({ 'index.html': 'drei\r\n', '.gitignore': '*' });
  expect(place.publish()).toBe('published');
  expect(place.published('ls-tree', '-r', '--name-only', 'pages')).toBe('.gitignore\nindex.html');
  expect(place.published('cat-file', '-p', 'pages:index.html')).toBe('drei');
  expect(place.published('cat-file', '-s', 'pages:index.html')).toBe('6');
});

test('it has no history, and says which commit the pages come from', () => {
  const place = new Place();
  for (const text of ['eins', 'zwei']) place.build({ 'index.html': text }).publish();
  expect(place.published('rev-list', '--count', 'pages')).toBe('1');
  expect(place.published('log', '-1', '--format=%s', 'pages')).toBe(
    `Website, gebaut aus ${place.git('rev-parse', 'HEAD')}`,
  );
});

test('the same pages are not published twice', () => {
  const place = new Place().build({ 'index.html': 'eins' });
  place.publish();
  const before = place.published('rev-parse', 'pages');
  expect(place.publish()).toBe('same');
  expect(place.published('rev-parse', 'pages')).toBe(before);
});

test('the repository stays as it was, its index and its other branches too', () => {
  const place = new Place().build({ 'index.html': 'eins' });
  writeFileSync(join(place.repository, 'offen.txt'), 'x');
  place.git('add', 'offen.txt');
  place.publish();
  expect(place.git('status', '--porcelain')).toBe('A  offen.txt');
  expect(place.git('branch', '--format=%(refname)')).toBe('refs/heads/main');
});
