import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/model/plan.ts';
import { checkContent } from '../../src/site.ts';
import { type Size, USUAL, writeCity } from './city.ts';

/** The plan of a large city. */
export function largeCity(size: Pick<Size, 'measures'> & Partial<Size>): Plan {
  const root = mkdtempSync(join(tmpdir(), 'gross-'));
  try {
    writeCity(root, { ...USUAL, ...size });
    const { site, text } = checkContent({ root, asOf: null, today: '2026-03-31' });
    if (!site) throw new Error(text);
    return site.plan;
  } finally {
    rmSync(root, { recursive: true });
  }
}
