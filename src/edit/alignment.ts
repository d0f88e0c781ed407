import { type FileValue, fingerprint, isFileData } from './value.ts';

/** One item of a list after a change: what it was before, or that it is new. */
export interface Aligned {
  /** Index before; null for a new item. */
  before: number | null;
  /** Index after; null for an item that is gone. */
  after: number | null;
}

/**
 * Which item of a list became which: the longest run of unchanged ones stays, and between them an item with the same
 * name, or in the same place of as many, was changed. In the order of the new list; what is gone stands where it was.
 */
export function align(before: readonly FileValue[], after: readonly FileValue[]): Aligned[] {
  const [was, is] = [before.map(fingerprint), after.map(fingerprint)];
  const result: Aligned[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...commonRun(was, is), [before.length, after.length] as const]) {
    result.push(...changedBetween(before, after, [from, one], [to, other]));
    if (one < before.length) result.push({ before: one, after: other });
    [from, to] = [one + 1, other + 1];
  }
  return result;
}

/** Pairs of indices of a longest common subsequence. */
function commonRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const length = a.map(() => new Array<number>(b.length + 1).fill(0));
  length.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = length[i] as number[];
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

type Span = readonly [from: number, to: number];

function changedBetween(
  before: readonly FileValue[],
  after: readonly FileValue[],
  [from, to]: Span,
  [start, end]: Span,
): Aligned[] {
  const gone = range(from, to);
  const isAsMany = to - from === end - start;
  const result = range(start, end).map((index): Aligned => {
    const found = isAsMany
      ? from + index - start
      : gone.find((one) => isSameThing(before[one], after[index]));
    if (found === undefined) return { before: null, after: index };
    gone.splice(gone.indexOf(found), 1);
    return { before: found, after: index };
  });
  const isInOrder = result.every(({ before: one }, index) =>
    result.slice(0, index).every((other) => one === null || other.before === null || other.before < one),
  );
  if (!isInOrder) return [...range(from, to).map(goneAt), ...range(start, end).map(newAt)];
  return [...gone.map(goneAt), ...result];
}

const goneAt = (before: number): Aligned => ({ before, after: null });
const newAt = (after: number): Aligned => ({ before: null, after });

/** What names an entry, of which the first that both have decides. */
const NAMES = ['id', 'datum', 'kennung', 'begriff', 'titel'];

function isSameThing(a: FileValue, b: FileValue): boolean {
  if (!isFileData(a) || !isFileData(b)) return false;
  const name = NAMES.find((key) => a[key] !== undefined && b[key] !== undefined);
  return name !== undefined && fingerprint(a[name]) === fingerprint(b[name]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
