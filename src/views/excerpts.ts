const LONGEST = 90;
/** What is kept in front of the first difference, so that the place is found again. */
const LEAD = 30;

/** Two texts, each on one line and shortened to the part in which they differ. */
export function excerpts(a: string, b: string): [string, string] {
  const [left, right] = [a, b].map((text) => text.trim().replace(/\s+/g, ' ')) as [string, string];
  if (left.length <= LONGEST && right.length <= LONGEST) return [left, right];
  const first = firstDifference(left, right);
  const start = Math.max(0, left.lastIndexOf(' ', Math.max(0, first - LEAD)) + 1);
  return [cut(left, start), cut(right, start)];
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

function cut(text: string, start: number): string {
  const rest = text.slice(start);
  const shown = rest.length > LONGEST ? `${rest.slice(0, LONGEST).trimEnd()}…` : rest;
  return start > 0 ? `…${shown}` : shown;
}
