import { cpSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasErrors } from '../../diagnostic/diagnostic.ts';
import { type Check, checkContent, type Settings } from '../../site.ts';
import { writeWhole } from '../write-file.ts';
import type { FileDraft } from './draft.ts';

/**
 * What the check says of the content with this change, tried in a copy; null when it is valid. What was to be said
 * before the change is not said again.
 */
export function refusal(
  { root, ...settings }: Settings,
  before: Check,
  { file, after }: FileDraft,
): string | null {
  const copy = mkdtempSync(join(tmpdir(), 'sachstand-'));
  try {
    cpSync(root, copy, { recursive: true, filter: isOrdinary });
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), after);
    const check = checkContent({ ...settings, root: copy });
    if (!hasErrors(check.diagnostics) || before.site === null) return null;
    return check.text.replaceAll(`${copy}/`, '').replace(/^.*sachstand-[^/\s]*\//gm, '');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Pipes can't be copied, and a link would lead writing out of the copy. */
function isOrdinary(path: string): boolean {
  const stats = lstatSync(path);
  return stats.isFile() || stats.isDirectory();
}

export function save(root: string, { file, after }: FileDraft): void {
  writeWhole(join(root, file), after);
}

/** The lines that are new, with what stands around them; a new file as a whole. */
export function shown({ before, after }: FileDraft): string {
  const now = after.trimEnd().split('\n');
  if (before === null) return now.map((line) => `+ ${line}`).join('\n');
  const was = before.trimEnd().split('\n');
  let start = 0;
  while (start < was.length && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was.at(-1 - end) === now.at(-1 - end))
    end += 1;
  return [
    ...now.slice(Math.max(0, start - AROUND), start).map((line) => `  ${line}`),
    ...was.slice(start, was.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
    ...now.slice(now.length - end, now.length - end + AROUND).map((line) => `  ${line}`),
  ].join('\n');
}

const AROUND = 2;
