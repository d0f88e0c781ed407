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
  let [last, place] = [palette[0], 0];
  for (let pixel = 0; pixel < all.length; pixel += 1) {
    const colour = all[pixel] as number;
    // Nearly every pixel is as its neighbour.
    if (colour !== last) {
      place = index.get(colour) ?? nearest(colour, palette);
      index.set(colour, place);
      last = colour;
    }
    rows[pixel + 1 + Math.floor(pixel / width)] = place;
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
    ...chunk('IDAT', deflateSync(rows, { level: 6 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours by frequency, then by value, so that the same picture gives the same bytes. */
function paletteOf(all: Uint32Array): number[] {
  const counts = new Map<number, number>();
  let from = 0;
  for (let pixel = 1; pixel <= all.length; pixel += 1) {
    if (all[pixel] === all[from]) continue;
    const colour = all[from] as number;
    counts.set(colour, (counts.get(colour) ?? 0) + pixel - from);
    from = pixel;
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_COLOURS)
    .map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let place = 0; place < palette.length; place += 1) {
    const distance = squaredDistance(colour, palette[place] as number);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function squaredDistance(a: number, b: number): number {
  const red = (a & 255) - (b & 255);
  const green = ((a >>> 8) & 255) - ((b >>> 8) & 255);
  const blue = ((a >>> 16) & 255) - ((b >>> 16) & 255);
  return red ** 2 + green ** 2 + blue ** 2 + ((a >>> 24) - (b >>> 24)) ** 2;
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
