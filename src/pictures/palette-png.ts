import { crc32, deflateSync } from 'node:zlib';

const MAX_COLOURS = 256;

/**
 * Pixels (RGBA, not premultiplied) as a PNG with a palette: a third of the bytes for drawings of few colours. With more
 * than 256 of them the rarest, which are blends at the edges of letters, become the nearest of the others.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const all = new Uint32Array(pixels.slice().buffer);
  const palette = paletteOf(all);
  const index = new Map(palette.map((colour, place) => [colour, place]));
  // Every row begins with the number of its filter: 0, none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = all[y * width + x] as number;
      let place = index.get(colour);
      if (place === undefined) {
        place = nearest(colour, palette);
        index.set(colour, place);
      }
      rows[y * (width + 1) + 1 + x] = place;
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits per pixel
  header.setUint8(9, 3); // with palette
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    ...chunk('tRNS', Uint8Array.from(palette.map((colour) => colour >>> 24))),
    ...chunk('IDAT', deflateSync(rows, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours by frequency, then by value, so that the same picture gives the same bytes. */
function paletteOf(all: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_COLOURS)
    .map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  let best = { place: 0, distance: Number.POSITIVE_INFINITY };
  palette.forEach((candidate, place) => {
    const distance = channels(candidate).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
    if (distance < best.distance) best = { place, distance };
  });
  return best.place;
}

/** Red, green, blue and opacity of a pixel as it lies in memory. */
function channels(colour: number): number[] {
  return [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255, colour >>> 24];
}

/** Length, name, content and checksum (PNG, section 5.3). */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const result = Buffer.alloc(named.length + 8);
  result.writeUInt32BE(content.length, 0);
  named.copy(result, 4);
  result.writeUInt32BE(crc32(named), named.length + 4);
  return result;
}
