import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { palettePng } from '../../src/pictures/palette-png.ts';
import { drawPng } from '../../src/pictures/png.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'sachstand-bilder-'));
});
afterAll(() => rm(cache, { recursive: true }));

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect width="120" height="63" fill="#fff"/><text x="5" y="40" font-size="30">Maß</text></svg>';

test('a drawing has the width asked for, and its text', async () => {
  const png = Buffer.from(await drawPng(SVG, 1200, cache));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(1500);
});

test('an unchanged drawing comes from the cache with the same bytes', async () => {
  const first = await drawPng(SVG, 600, cache);
  const entries = await readdir(cache);
  expect(await drawPng(SVG, 600, cache)).toEqual(first);
  expect(await readdir(cache)).toEqual(entries);
});

test('a picture of few colours keeps every pixel', () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 0, 0, 255, 128]);
  expect(pixelsOf(palettePng(pixels, 2, 2))).toEqual([...pixels]);
});

test('with more colours than a palette holds, rare ones become their nearest', () => {
  const pixels = Uint8Array.from(
    Array.from({ length: 600 }, (_, index) => [index % 256, Math.floor(index / 256) * 100, 0, 255]).flat(),
  );
  const shown = pixelsOf(palettePng(pixels, 600, 1));
  const worst = Math.max(...shown.map((value, index) => Math.abs(value - (pixels[index] ?? 0))));
  expect(new Set(shown.join().match(/\d+,\d+,0,255/g)).size).toBeLessThanOrEqual(256);
  expect(worst).toBeLessThanOrEqual(200);
});

/** Red, green, blue and opacity of every pixel of a PNG with a palette and unfiltered rows. */
function pixelsOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
  }
  const [palette, opacity] = [chunks.get('PLTE') ?? Buffer.alloc(0), chunks.get('tRNS') ?? Buffer.alloc(0)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .flatMap((place) => [...palette.subarray(place * 3, place * 3 + 3), opacity[place] ?? 255]);
}
