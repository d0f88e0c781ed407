import { align } from './alignment.ts';
import type { Source } from './edits.ts';
import {
  dataOf,
  endOf,
  isMap,
  isScalar,
  isSeq,
  type Node,
  pairsOf,
  startOf,
  type YAMLMap,
  type YAMLSeq,
} from './node.ts';
import { scalarEdits } from './scalar-edits.ts';
import type { TextEdit } from './text-edit.ts';
import { entriesOf, type FileData, type FileValue, isFileData, isList, sameValue } from './value.ts';
import { flowEntry, flowValue } from './write-value.ts';

/** What stands between brackets, in its order: a stretch of text each, and what it is to be. */
interface Part {
  from: number;
  to: number;
  /** Null where it goes. */
  edits: TextEdit[] | null;
  /** What is written after it. */
  added: string[];
}

/** Changes within `{ … }` or `[ … ]`. What is empty, and what becomes empty, is written anew. */
export function flowEdits(node: YAMLMap | YAMLSeq, value: FileValue, source: Source): TextEdit[] {
  const parts =
    isMap(node) && isFileData(value)
      ? mapParts(node, value, source)
      : isSeq(node) && isList(value)
        ? listParts(node, value, source)
        : null;
  const stays = parts?.parts.some(({ edits }) => edits !== null);
  if (!parts || !stays)
    return [{ from: startOf(node), to: endOf(node, source.text), text: flowValue(value) }];
  return joined(parts.first, parts.parts);
}

interface Parts {
  /** What is written before all others. */
  first: string[];
  parts: Part[];
}

function mapParts(map: YAMLMap, value: FileData, source: Source): Parts {
  const pairs = pairsOf(map);
  const parts = pairs.map(({ name, key, value: old }): Part => {
    const wanted = value[name];
    const to = old && dataOf(old) !== null ? endOf(old, source.text) : endOf(key, source.text);
    const same = wanted !== undefined && sameValue(dataOf(old), wanted);
    if (wanted === undefined) return { from: startOf(key), to, edits: null, added: [] };
    if (same) return { from: startOf(key), to, edits: [], added: [] };
    const edits =
      old && isAlike(old, wanted)
        ? within(old, wanted, source)
        : [{ from: startOf(key), to, text: flowEntry(name, wanted) }];
    return { from: startOf(key), to, edits, added: [] };
  });
  const first: string[] = [];
  let above = -1;
  for (const [name, wanted] of entriesOf(value)) {
    const index = pairs.findIndex((pair) => pair.name === name);
    if (index >= 0) above = index;
    else (parts[above]?.added ?? first).push(flowEntry(name, wanted));
  }
  return { first, parts };
}

function listParts(list: YAMLSeq, value: readonly FileValue[], source: Source): Parts {
  const items = list.items as Node[];
  const parts = items.map(
    (item): Part => ({ from: startOf(item), to: endOf(item, source.text), edits: null, added: [] }),
  );
  const first: string[] = [];
  let above = -1;
  for (const { before, after } of align(items.map(dataOf), value)) {
    const wanted = after === null ? undefined : value[after];
    const part = before === null ? null : parts[before];
    if (part && before !== null) {
      above = before;
      if (after !== null) part.edits = itemEdits(items[before] as Node, wanted, part, source);
    } else (parts[above]?.added ?? first).push(flowValue(wanted));
  }
  return { first, parts };
}

function itemEdits(item: Node, wanted: FileValue, { from, to }: Part, source: Source): TextEdit[] {
  if (sameValue(dataOf(item), wanted)) return [];
  return isAlike(item, wanted) ? within(item, wanted, source) : [{ from, to, text: flowValue(wanted) }];
}

function isAlike(node: Node, wanted: FileValue): boolean {
  if (isMap(node)) return isFileData(wanted);
  if (isSeq(node)) return isList(wanted);
  return isScalar(node) && typeof wanted === 'string' && dataOf(node) !== null;
}

function within(node: Node, wanted: FileValue, source: Source): TextEdit[] {
  if (isScalar(node)) return scalarEdits(node, String(wanted), source, 0, 'flow');
  return flowEdits(node as YAMLMap | YAMLSeq, wanted, source);
}

/** Commas stand between parts: what goes takes one along, what comes brings one. */
function joined(first: readonly string[], parts: readonly Part[]): TextEdit[] {
  const staying = parts.filter(({ edits }) => edits !== null);
  const edits: TextEdit[] = [];
  parts.forEach((part, index) => {
    if (part.edits) edits.push(...part.edits);
    else edits.push({ ...gap(parts, index, staying), text: '' });
    if (part.added.length > 0) {
      // Behind a part that goes, the comma before it has gone, too.
      const before = parts.slice(0, index + 1).findLast((one) => one.edits !== null);
      const text = part.added.join(', ');
      if (before) edits.push({ from: before.to, to: before.to, text: `, ${text}` });
      else
        edits.push({
          from: staying[0]?.from ?? part.from,
          to: staying[0]?.from ?? part.from,
          text: `${text}, `,
        });
    }
  });
  const start = staying[0]?.from;
  if (first.length > 0 && start !== undefined)
    edits.push({ from: start, to: start, text: `${first.join(', ')}, ` });
  return edits;
}

/** The text that goes with a part: up to the next one before all that stay, otherwise from the one before. */
function gap(parts: readonly Part[], index: number, staying: readonly Part[]): { from: number; to: number } {
  const part = parts[index] as Part;
  const isLeading = part.from < (staying[0]?.from ?? 0);
  const [before, next] = [parts[index - 1], parts[index + 1]];
  if (isLeading && next) return { from: part.from, to: next.from };
  return { from: before?.to ?? part.from, to: part.to };
}
