import type { ListEntry, ListFrame } from '../views/list.ts';
import type { Row } from './list.ts';
import { searchBag } from './words.ts';

/** How a row carries in the HTML what filtering needs to know of it. Both directions of one agreement. */

/** The attributes of a row: one per facet, its ranks and its words. */
export function rowAttributes({ values, ranks, text }: ListEntry): Record<string, string> {
  const facets = Object.entries(values).map(([facet, value]) => [`data-${facet}`, value] as const);
  return {
    ...Object.fromEntries(facets),
    'data-ranks': ranks.join(' '),
    'data-words': searchBag(text),
  };
}

/** The attributes of each line's row. */
export function attributesOf<Line>(
  entries: ReadonlyMap<Line, ListEntry>,
): (line: Line) => Record<string, string> {
  return (line) => {
    const entry = entries.get(line);
    return entry ? rowAttributes(entry) : {};
  };
}

/** The row that carries these attributes (`element.dataset`). */
export function rowFrom({ facets }: ListFrame, data: Readonly<Record<string, string | undefined>>): Row {
  return {
    values: Object.fromEntries(facets.map(({ id }) => [id, parts(data[id])])),
    ranks: parts(data.ranks).map(Number),
    words: data.words ?? '',
  };
}

/** The row of an entry, without a detour over HTML. */
export function rowOf(frame: ListFrame, entry: ListEntry): Row {
  const attributes = Object.entries(rowAttributes(entry));
  return rowFrom(frame, Object.fromEntries(attributes.map(([name, value]) => [name.slice(5), value])));
}

function parts(text = ''): string[] {
  return text.split(' ').filter(Boolean);
}
