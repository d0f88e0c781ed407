import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dueMeetings, freeze } from '../../src/cli/freeze.ts';
import { checkContent, type Site } from '../../src/site.ts';

export const NO_GIT = { commit: null, committedOn: null, uncommitted: false };

/** A copy of the small city of `test/fixtures/bericht-eingefroren`, to be changed and frozen. */
export class City {
  readonly root = mkdtempSync(join(tmpdir(), 'sachstand-'));

  constructor() {
    cpSync('test/fixtures/bericht-eingefroren', this.root, { recursive: true });
  }

  check() {
    return checkContent({ root: this.root, asOf: null, today: '2024-12-31' });
  }

  site(): Site {
    const { site, text } = this.check();
    if (!site) throw new Error(text);
    return site;
  }

  freezeAll(): this {
    const site = this.site();
    freeze(this.root, site, dueMeetings(site), NO_GIT);
    return this;
  }

  edit(file: string, from: string, to: string): this {
    const path = join(this.root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
    return this;
  }

  /** What is told of the past, by file. */
  past(): { file: string; message: string; expected: string | null }[] {
    return this.check()
      .diagnostics.filter(({ rule }) => rule === 'past-told-differently')
      .map(({ file, message, expected }) => ({ file, message, expected }));
  }
}
