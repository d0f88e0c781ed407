import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { reportText } from '../../src/diagnostic/report-text.ts';
import { loadContent } from '../../src/load/content.ts';
import { judge } from '../../src/site.ts';

export const SAMPLES = 'test/fixtures/fehler';

/** The valid content that all samples share: a sample holds only what it changes. */
const BASE = '_basis';

export interface Checked {
  diagnostics: Diagnostic[];
  /** What `npm run pruefen` prints. */
  text: string;
}

/** Lays a sample over the base in a folder of its own, lets `make` add what can't be kept in git, and checks it. */
export function checkSample(name: string | null, make?: (root: string) => void): Checked {
  const root = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    cpSync(join(SAMPLES, BASE), root, { recursive: true });
    if (name !== null && existsSync(join(SAMPLES, name))) {
      cpSync(join(SAMPLES, name), root, {
        recursive: true,
        filter: (path) => !path.endsWith('erwartet.txt'),
      });
    }
    make?.(root);
    return check(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The check of a content folder, as the command line prints it. */
export function check(root: string): Checked {
  const loaded = loadContent(root);
  const { diagnostics } = judge(loaded, { asked: null, today: '2024-12-31' });
  return { diagnostics, text: reportText(diagnostics, 'content/', loaded.lineOf) };
}
