/**
 * The line, counted from 1, on which the value at a path begins in JSON that is indented by two spaces; of the nearest
 * value above it where it is missing.
 */
export function lineInJson(text: string, path: readonly PropertyKey[]): number {
  const lines = text.split('\n');
  let found = 0;
  for (const [depth, step] of path.entries()) {
    const next = childLine(lines, found, '  '.repeat(depth + 1), step);
    if (next === null) break;
    found = next;
  }
  return found + 1;
}

/** Looks among the lines of one indentation, up to where the value that begins on line `from` ends. */
function childLine(lines: readonly string[], from: number, indent: string, step: PropertyKey): number | null {
  let index = -1;
  for (let line = from + 1; line < lines.length; line += 1) {
    const content = lines[line] as string;
    if (!content.startsWith(indent)) return null;
    const isChild = content[indent.length] !== ' ' && !/^[\]}]/.test(content.slice(indent.length));
    if (!isChild) continue;
    index += 1;
    const isWanted =
      typeof step === 'number' ? index === step : content.startsWith(`${indent}${JSON.stringify(step)}:`);
    if (isWanted) return line;
  }
  return null;
}
