import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A name for each diagnostic, by which a forge knows it again in the next run: made of rule, file and message without
 * the place, so that lines above may come and go. Of several that are alike, each gets a name of its own.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], prefix: string): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, message }) => {
    const key = JSON.stringify([rule, `${prefix}${file}`, message]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}${before}`).digest('hex');
  });
}
