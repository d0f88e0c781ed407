import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Day } from '../model/day.ts';

/**
 * The same Word or Excel file without what differs from run to run: the dates of creation, which become `day`, and the random
 * names of links. Parts stand in the order of their names, but the list of types comes first, as some readers expect.
 */
export function repack(file: Uint8Array, day: Day): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => ({ name, bytes }));
  const texts = new Map(parts.filter(isText).map(({ name, bytes }) => [name, strFromU8(bytes)]));
  for (const name of texts.keys()) if (name.endsWith('.rels')) renameLinks(texts, name);
  const zipped: Zippable = {};
  for (const { name, bytes } of parts.sort(byName)) {
    const text = texts
      .get(name)
      ?.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
    zipped[name] = text === undefined ? bytes : strToU8(text);
  }
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Archives know local times only.
  return zipSync(zipped, { level: 9, mtime: new Date(year, month - 1, date) });
}

function byName(a: { name: string }, b: { name: string }): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1);
}

function isText({ name }: { name: string }): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** Numbers the links of `word/_rels/document.xml.rels`, there and in `word/document.xml`. */
function renameLinks(texts: Map<string, string>, rels: string): void {
  const part = rels.replace('_rels/', '').replace(/\.rels$/, '');
  const list = texts.get(rels) ?? '';
  const ids = [...list.matchAll(/<Relationship Id="([^"]+)"[^>]*\/hyperlink"/g)].map(
    (match) => match[1] ?? '',
  );
  if (ids.length === 0) return;
  const names = new Map(ids.map((id, index) => [id, `link${index + 1}`]));
  const renamed = (text: string) =>
    text.replace(/\b(Id|r:id)="([^"]+)"/g, (_, attribute, id) => `${attribute}="${names.get(id) ?? id}"`);
  texts.set(rels, renamed(list));
  const text = texts.get(part);
  if (text !== undefined) texts.set(part, renamed(text));
}
