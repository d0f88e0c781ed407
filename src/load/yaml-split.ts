import {
  lostIndent,
  missingDash,
  missingSpaceAfterDash,
  oddSpace,
  wrongDash,
  wrongIndent,
  type YamlFault,
} from './yaml-fault.ts';
import { headOf } from './yaml-line.ts';
import { isClosing, isEntry, isItem, isWritten, type Line, ODD_SPACE } from './yaml-lines.ts';

/** Where the lines of a region should stand, and one that does stand there. */
export interface Level {
  indent: number;
  peer: Line | null;
}

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

/** The level of the dashes of a list: the one most items share, by their dash or by what stands below it. */
export function levelOfList(lines: readonly Line[]): Level {
  const written = lines.filter(isWritten);
  const first = written.find(isItem) as Line;
  const items = written.filter((line) => isItem(line) && line.indent <= first.indent + 1);
  const steady = items.filter((line) => !line.guessed);
  const indent = mostFrequent(
    steady.map((line) => meantIndent(line, written)),
    first.indent,
  );
  return { indent, peer: steady.find((line) => line.indent === indent) ?? null };
}

/** Several lines below a dash that stand together are right, and the dash is wrong. */
function meantIndent(item: Line, written: readonly Line[]): number {
  const [one, two] = written.slice(written.indexOf(item) + 1);
  const together = one && two && one.indent === two.indent && !isItem(one) && !isItem(two) && !one.guessed;
  return together && one.indent % 2 === 0 && one.indent > 0 ? one.indent - 2 : item.indent;
}

/** The number that occurs most often; of several `otherwise` or the first. */
function mostFrequent(numbers: readonly number[], otherwise: number): number {
  const votes = new Map<number, number>();
  for (const one of numbers) votes.set(one, (votes.get(one) ?? 0) + 1);
  const most = Math.max(...votes.values());
  if (numbers.length === 0 || votes.get(otherwise) === most) return otherwise;
  return numbers.find((one) => votes.get(one) === most) as number;
}

/** The lines of each item of a list, without its dash. */
export function splitList(lines: readonly Line[], level: Level, faults: YamlFault[]): Line[][] {
  const parts: Line[][] = [];
  /** Where the entries of an item begin. */
  let inside = level.indent + 2;
  /** Whether the item at hand lost its dash. */
  let lost = false;
  for (const line of lines) {
    const part = parts.at(-1);
    if (!isWritten(line)) part?.push(line);
    else if (isItem(line) && (!part || line.indent < inside || line.guessed || isShifted(line, part))) {
      checkIndent(line, level, faults);
      const content = withoutDash(line, level, faults);
      inside = content.indent;
      lost = false;
      parts.push([content]);
    } else if (part && (line.indent > level.indent || line.guessed || isClosing(line))) {
      part.push(line);
    } else if (part && lost) {
      part.push({ ...line, indent: inside });
    } else if (part && keyOf(line) !== keyOf(part[0])) {
      faults.push(lostIndent(line.offset, line.indent, inside, Math.max(0, level.indent - 2)));
      part.push({ ...line, indent: inside });
    } else {
      faults.push(missingDash(line.offset, inside));
      lost = true;
      parts.push([{ ...line, indent: inside }]);
    }
  }
  return parts;
}

/** An item as far in as the entries of the one above, and no list of its own there: it has the same first key. */
function isShifted(line: Line, part: readonly Line[]): boolean {
  const above = part.findLast((one, index) => isWritten(one) && (index === 0 || one.indent === line.indent));
  if (!above || isItem(above) || above.indent !== line.indent || headOf(above.text)?.value === '')
    return false;
  const key = headOf(line.text.replace(/^.\s*/, ''))?.key;
  return key !== undefined && key === keyOf(part[0]);
}

function keyOf(line: Line | undefined): string | null {
  return headOf(line?.text ?? '')?.key ?? null;
}

function checkIndent(line: Line, level: Level, faults: YamlFault[]): void {
  if (line.indent === level.indent || line.guessed) return;
  faults.push(wrongIndent(line.offset, line.indent, level.indent, level.peer?.offset ?? null));
}

function withoutDash(line: Line, level: Level, faults: YamlFault[]): Line {
  const [all, space = ''] = /^.(\s*)/.exec(line.text) ?? [''];
  if (!line.text.startsWith('-')) faults.push(wrongDash(line.offset, line.text));
  else if (space === '' && line.text.length > 1) faults.push(missingSpaceAfterDash(line.offset, line.text));
  else if (ODD_SPACE.test(space)) faults.push(oddSpace(line.offset + 1));
  const indent = level.indent + 1 + Math.max(1, space.length);
  const guessed = space === '' || line.guessed || line.indent !== level.indent;
  return { offset: line.offset + all.length, indent, text: line.text.slice(all.length), guessed };
}

/** The lines of each entry of a group: its key, and what stands deeper below it. */
export function splitEntries(lines: readonly Line[], level: Level, faults: YamlFault[]): Line[][] {
  const parts: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const part = parts.at(-1);
    if (!isWritten(line)) part?.push(line);
    else if (part && isTextOf(part, line, level.indent)) {
      faults.push(wrongIndent(line.offset, line.indent, level.indent + 2, null));
      part.push({ ...line, indent: level.indent + 2 });
    } else if (
      part &&
      belongsTo(line, part, level.indent) &&
      !opensNext(line, part, lines.slice(index + 1))
    ) {
      part.push(line);
    } else {
      // A dash is told by itself.
      if (!isItem(line)) checkIndent(line, level, faults);
      parts.push([{ ...line, indent: level.indent }]);
    }
  }
  return parts;
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
  return !looksLikeEntry(line) || value === '' || isOpen(value) || part.slice(1).some(isItem);
}

/** An entry that was meant beside the one above, though it is indented as if it stood below: too far by a little. */
function opensNext(line: Line, part: readonly Line[], after: readonly Line[]): boolean {
  const child = part.slice(1).find(isWritten);
  if (!child || line.guessed || line.indent > child.indent || !isEntry(line) || isItem(line)) return false;
  const next = after.find(isWritten);
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
