import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { City } from './cities.ts';
import { htmlFiles } from './pages.ts';

/** Bytes as they travel. */
const START_PAGE = 60_000;
const ANY_PAGE = 150_000;

/** One drawing with every measure of the strategy on it: it grows with the strategy. */
const WITHOUT_LIMIT = /^zeitschiene\//;

describe.each(inject('cities'))('$name', (city) => {
  test('the start page with its styles and fonts is lighter than 60 kB', () => {
    const files = filesOf(city, 'index.html').filter((file) => /\.(html|css|woff2)$/.test(file));
    const page = weights(city, files);
    expect(total(page), JSON.stringify(page)).toBeLessThan(START_PAGE);
  });

  test('no page with everything it loads is heavier than 150 kB', () => {
    const tooHeavy = htmlFiles(city)
      .filter((file) => !WITHOUT_LIMIT.test(file))
      .map((file) => weights(city, filesOf(city, file)))
      .filter((page) => total(page) >= ANY_PAGE);
    expect(tooHeavy).toEqual([]);
  });
});

/** Bytes by file. */
type Weights = Readonly<Record<string, number>>;

function weights(city: City, files: readonly string[]): Weights {
  return Object.fromEntries(files.map((file) => [file, weight(join(city.folder, file))]));
}

function total(page: Weights): number {
  return Object.values(page).reduce((sum, bytes) => sum + bytes, 0);
}

const known = new Map<string, number>();

/** As a web host sends it: fonts are compressed already, everything else is sent with Brotli. */
function weight(path: string): number {
  let bytes = known.get(path);
  if (bytes === undefined) {
    const content = readFileSync(path);
    bytes = path.endsWith('.woff2') ? content.length : brotli(content);
    known.set(path, bytes);
  }
  return bytes;
}

/** With the greatest effort, as hosts do that compress ahead of time. */
function brotli(content: Buffer): number {
  return brotliCompressSync(content).length;
}

/** A page and everything that it loads without being asked: styles, fonts, scripts and what these import. */
function filesOf(city: City, page: string): string[] {
  const files = new Set<string>();
  visit(page);
  return [...files];

  function visit(file: string): void {
    if (files.has(file) || !existsSync(join(city.folder, file))) return;
    files.add(file);
    for (const reference of references(file, readFileSync(join(city.folder, file), 'utf8'))) {
      const path = new URL(reference, `http://site${city.base}${file}`).pathname;
      visit(path.slice(city.base.length));
    }
  }
}

/** Scripts that come only when a reader reaches for them (`import(…)`) are not counted. */
function references(file: string, content: string): string[] {
  if (file.endsWith('.html')) {
    return [
      ...matches(content, /<link[^>]+rel="(?:stylesheet|modulepreload|preload)"[^>]*>/g).flatMap((tag) =>
        matches(tag, /href="([^"]+)"/g),
      ),
      ...matches(content, /<script[^>]+src="([^"]+)"/g),
      ...matches(content, /(?:component|renderer|before-hydration)-url="([^"]+)"/g),
    ];
  }
  if (file.endsWith('.css')) return matches(content, /url\(["']?([^"')]+\.woff2)["']?\)/g);
  if (file.endsWith('.js')) return matches(content, /(?:import|from)\s*["']([^"']+)["']/g);
  return [];
}

/** The first group of every match, or the whole match where there is none. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}
