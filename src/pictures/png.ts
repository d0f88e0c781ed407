import { join } from 'node:path';
import { readEntry, sha256, writeEntry } from '../kept/entries.ts';
import { pictureVersion } from './version.ts';

/**
 * Draws an SVG picture as PNG, `width` pixels wide. Texts are set in Fira Sans. The same picture gives the same bytes.
 * A drawing is kept in the folder `cache`, by content; an unchanged one is read from there.
 */
export async function drawPng(
  svg: string,
  width: number,
  cache = defaultCache(),
): Promise<Uint8Array<ArrayBuffer>> {
  const key = sha256(JSON.stringify([pictureVersion, width, svg]));
  const known = readEntry(cache, key);
  if (known !== null) return new Uint8Array(known);
  const { render } = await import('./render.ts');
  const png = await render(svg, width);
  writeEntry(cache, key, png);
  return png;
}

function defaultCache(): string {
  return join(process.cwd(), 'node_modules', '.cache', 'sachstand', 'pictures');
}
