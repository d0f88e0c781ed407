import { printable } from './glyphs.ts';
import { bindNumbers, breakLong, onOneLine } from './spaces.ts';
import type { Files } from './typesetter.ts';

/** What texts became, by how they were: of this report, and of the one before, which says much the same. */
let known = new Map<string, string>();
let knownBefore = known;

/**
 * What a report consists of as files of JSON, with texts in characters the typeface has and lines that end well; links
 * in full, or left out without the address `site`. Most texts of a report stand in it several times, and most in the
 * next one too.
 */
export function writeForTypst(parts: Record<string, object>, site: string | null): Files {
  knownBefore = known;
  known = new Map();
  const written = Object.entries(parts).map(
    ([name, part]) => [name, JSON.stringify(forTypst(part, '', site))] as const,
  );
  return Object.fromEntries(written);
}

/** A copy made beforehand: `JSON.stringify` with a function to ask takes several times as long as without. */
function forTypst(value: unknown, key: string, site: string | null): unknown {
  if (typeof value === 'string') return textFor(value, key, site);
  if (Array.isArray(value)) return value.map((one) => forTypst(one, '', site));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) copy[name] = forTypst(one, name, site);
  return copy;
}

function textFor(text: string, key: string, site: string | null): string | undefined {
  if (key === 'svg') return printable(text);
  if (key === 'address') return text;
  if (key !== 'href') return setText(text);
  if (!text.startsWith('/')) return text;
  return site === null ? undefined : `${site}${text}`;
}

function setText(text: string): string {
  const set = known.get(text) ?? knownBefore.get(text) ?? breakLong(bindNumbers(printable(onOneLine(text))));
  known.set(text, set);
  return set;
}
