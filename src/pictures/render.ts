import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palettePng } from './palette-png.ts';

const PACKAGES = join(process.cwd(), 'node_modules');
const FONTS = ['400Regular', '600SemiBold'].map((face) =>
  join(PACKAGES, '@expo-google-fonts/fira-sans', face, `FiraSans_${face}.ttf`),
);

let ready: Promise<Uint8Array[]> | null = null;

/** Loads the drawing program and the fonts; returns the fonts. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(await readFile(join(PACKAGES, '@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(FONTS.map((file) => readFile(file)));
}

/** The picture as PNG with a palette of at most 256 colours. */
export async function render(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: await ready, defaultFontFamily: 'Fira Sans' },
  });
  const image = resvg.render();
  const png = palettePng(image.pixels, image.width, image.height);
  image.free();
  resvg.free();
  return png;
}
