import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised by hand when `render.ts` or `palette-png.ts` draw the same picture differently. */
const DRAWING = 2;

/** Changes whenever the same picture could be drawn differently. */
export const pictureVersion = JSON.stringify([
  DRAWING,
  // Whose zlib packs the picture.
  process.versions.zlib,
  ...['@resvg/resvg-wasm', '@expo-google-fonts/fira-sans'].map(versionOf),
]);

function versionOf(name: string): string {
  const file = join(process.cwd(), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
