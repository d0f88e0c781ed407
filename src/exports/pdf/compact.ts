import { deflateSync } from 'node:zlib';

/** How many objects share a stream; a reader unpacks one to see any of them. */
const PER_STREAM = 200;

interface Packed {
  id: number;
  text: Buffer;
}

/** Where an object lies: at an offset of the file, or at a place in an object stream. */
type Place = { offset: number } | { stream: number; index: number };

/**
 * The same PDF with its structure compressed. Typst writes every tag as plain text, which makes more than two thirds of
 * a report; object and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8) hold the same objects in a third of the
 * space.
 *
 * @throws Error when the file is not laid out the way Typst does it
 */
export function compactPdf(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { offsets, end, trailer } = readTable(file);
  const order = [...offsets].sort((one, other) => one[1] - other[1]);
  const places = new Map<number, Place>();
  const chunks: Buffer[] = [file.subarray(0, order[0]?.[1] ?? 0)];
  let length = chunks[0]?.length ?? 0;
  const put = (id: number, object: Buffer) => {
    places.set(id, { offset: length });
    chunks.push(object);
    length += object.length;
  };

  const packed: Packed[] = [];
  order.forEach(([id, start], position) => {
    const object = file.subarray(start, order[position + 1]?.[1] ?? end);
    const text = plainObject(object, id);
    if (text) packed.push({ id, text });
    else put(id, object);
  });

  let next = Math.max(...offsets.keys()) + 1;
  for (let from = 0; from < packed.length; from += PER_STREAM) {
    const part = packed.slice(from, from + PER_STREAM);
    const stream = next++;
    part.forEach(({ id }, index) => {
      places.set(id, { stream, index });
    });
    put(stream, objectStream(stream, part));
  }
  const table = next;
  places.set(table, { offset: length });
  chunks.push(crossReferences(table, places, trailer), Buffer.from(`startxref\n${length}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

/** The offsets of all objects by number, where they end, and what the trailer says besides its size. */
function readTable(file: Buffer) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const lines = file.toString('latin1', start).split('\n');
  const [, count] = /^0 (\d+)/.exec(lines[1] ?? '') ?? [];
  if (lines[0]?.trim() !== 'xref' || !count) throw new Error('Unexpected layout of the PDF');
  const offsets = new Map<number, number>();
  for (let id = 1; id < Number(count); id += 1) {
    const [offset, , use] = (lines[2 + id] ?? '').trim().split(' ');
    if (use === 'n') offsets.set(id, Number(offset));
  }
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(lines.slice(2 + Number(count)).join('\n'))?.[1];
  if (!trailer) throw new Error('The PDF has no trailer');
  return { offsets, end: start, trailer: trailer.replace(/\/Size \d+/, '').trim() };
}

/** What stands between `obj` and `endobj`; null for a stream, which can't be packed. */
function plainObject(object: Buffer, id: number): Buffer | null {
  const head = `${id} 0 obj`;
  const tail = object.lastIndexOf('endobj');
  if (object.toString('latin1', 0, head.length) !== head || tail < 0) {
    throw new Error(`Object ${id} of the PDF is not where it should be`);
  }
  const text = object.subarray(head.length, tail);
  return text.toString('latin1').trimEnd().endsWith('endstream')
    ? null
    : Buffer.from(tighten(text), 'latin1');
}

/** Without the indentation between the entries of a dictionary; texts in brackets may hold spaces that count. */
function tighten(text: Buffer): string {
  const written = text.toString('latin1').trim();
  return written.includes('(') ? written : written.replace(/\s+/g, ' ');
}

function objectStream(id: number, objects: readonly Packed[]): Buffer {
  let offset = 0;
  const index = objects.map((object) => {
    const entry = `${object.id} ${offset}`;
    offset += object.text.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const body = objects.flatMap(({ text }) => [text, Buffer.from('\n')]);
  const dictionary = `/Type /ObjStm /N ${objects.length} /First ${head.length}`;
  return streamObject(id, dictionary, Buffer.concat([head, ...body]));
}

/** One row per object number: what it is, where, and at which place there. */
function crossReferences(id: number, places: ReadonlyMap<number, Place>, trailer: string): Buffer {
  const rows = Buffer.alloc((id + 1) * 7);
  rows.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const at = number * 7;
    rows.writeUInt8('offset' in place ? 1 : 2, at);
    rows.writeUInt32BE('offset' in place ? place.offset : place.stream, at + 1);
    rows.writeUInt16BE('offset' in place ? 0 : place.index, at + 5);
  }
  return streamObject(id, `/Type /XRef /Size ${id + 1} /W [1 4 2] ${trailer}`, rows);
}

function streamObject(id: number, dictionary: string, content: Buffer): Buffer {
  const data = deflateSync(content, { level: 8 });
  const head = `${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
}
