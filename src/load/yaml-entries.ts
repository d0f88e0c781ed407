import { wrongIndent, type YamlFault } from './yaml-fault.ts';
import { checkIndent, type Level, mostFrequent } from './yaml-level.ts';
import { headOf } from './yaml-line.ts';
import { isClosing, isEntry, isItem, isWritten, type Line } from './yaml-lines.ts';

/** The level of the entries of a group: the one most lines share; of the whole file the outermost. */
export function levelOfEntries(lines: readonly Line[], isOutermost: boolean, inList: boolean): Level {
  const entries = lines.filter((line) => isWritten(line) && isEntry(line));
  const steady = entries.filter((line) => !line.guessed);
  const first = steady[0] ?? (entries[0] as Line);
  const second = steady[1];
  // Below an entry with a value of its own nothing stands deeper: what does was meant beside it. In a list the dash
  // says where the first one stands.
  const deepest =
    second && !inList && isComplete(first) ? Math.max(first.indent, second.indent) : first.indent;
  const peers = steady.filter((line) => line.indent <= deepest);
  const outermost = isOutermost && peers.some((line) => line.indent === 0);
  const indent = outermost
    ? 0
    : mostFrequent(
        peers.map((line) => line.indent),
        first.indent,
      );
  return { indent, peer: peers.find((line) => line.indent === indent) ?? first };
}

/** The lines of each entry of a group: its key, and what stands deeper below it. */
export function splitEntries(lines: readonly Line[], level: Level, faults: YamlFault[]): Line[][] {
  const parts: Line[][] = [];
  const next = nextWritten(lines);
  for (const [index, line] of lines.entries()) {
    const part = parts.at(-1);
    if (!isWritten(line)) part?.push(line);
    else if (part && isTextOf(part, line, level.indent)) {
      faults.push(wrongIndent(line.offset, line.indent, level.indent + 2, null));
      part.push({ ...line, indent: level.indent + 2 });
    } else if (part && belongsTo(line, part, level.indent) && !opensNext(line, part, next[index])) {
      part.push(line);
    } else {
      // A dash is told by itself.
      if (!isItem(line)) checkIndent(line, level, faults);
      parts.push([{ ...line, indent: level.indent }]);
    }
  }
  return parts;
}

/** For each line the next one that is neither empty nor a comment. */
function nextWritten(lines: readonly Line[]): (Line | undefined)[] {
  const next: (Line | undefined)[] = Array(lines.length);
  let after: Line | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = after;
    const line = lines[index];
    if (line && isWritten(line)) after = line;
  }
  return next;
}

/** A line of a text block that stands too far to the left. */
function isTextOf(part: readonly Line[], line: Line, indent: number): boolean {
  const opensText = /^[|>]/.test(headOf(part[0]?.text ?? '')?.value ?? '');
  const isKey = /^[a-zäöüß_]+:(?!\/\/)/.test(line.text);
  return opensText && line.indent <= indent && !isKey && !isItem(line);
}

function looksLikeEntry(line: Line): boolean {
  return /^[a-zäöüß_]+:(\s|$)/.test(line.text);
}

/** Whether a line continues the entry that begins with the first line of `part`. */
function belongsTo(line: Line, part: readonly Line[], indent: number): boolean {
  if (isClosing(line)) return true;
  const head = part[0]?.text ?? '';
  const value = headOf(head)?.value ?? head;
  if (line.indent === indent && !line.guessed) return value === '' && isItem(line);
  if (line.indent < indent && !line.guessed) return false;
  return (
    !looksLikeEntry(line) ||
    value === '' ||
    isOpen(value) ||
    part.some((one, index) => index > 0 && isItem(one))
  );
}

/** An entry that was meant beside the one above, though it is indented as if it stood below: too far by a little. */
function opensNext(line: Line, part: readonly Line[], next: Line | undefined): boolean {
  const child = part.find((one, index) => index > 0 && isWritten(one));
  if (!child || line.guessed || line.indent > child.indent || !isEntry(line) || isItem(line)) return false;
  if (line.indent === child.indent) {
    return isItem(child) && headOf(line.text)?.value === '' && next !== undefined && isItem(next);
  }
  // Where the group above goes on behind it, it belongs to that.
  const goesOn = next?.indent === child.indent && !isItem(next) && !isItem(child);
  return line.indent - (part[0]?.indent ?? 0) === 1 && !goesOn;
}

function isComplete(line: Line): boolean {
  const value = headOf(line.text)?.value ?? '';
  return value !== '' && !isOpen(value);
}

/** A value that goes on in the next line: a text block, or something opened and not closed. */
function isOpen(value: string): boolean {
  if (/^[|>]/.test(value)) return true;
  if (/^["']/.test(value)) return value.length === 1 || !value.endsWith(value.charAt(0));
  return /^[[{]/.test(value) && count(value, /[[{]/g) > count(value, /[\]}]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
