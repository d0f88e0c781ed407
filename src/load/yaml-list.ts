import {
  lostIndent,
  missingDash,
  missingSpaceAfterDash,
  oddSpace,
  wrongDash,
  type YamlFault,
} from './yaml-fault.ts';
import { checkIndent, type Level, mostFrequent } from './yaml-level.ts';
import { headOf } from './yaml-line.ts';
import { isClosing, isItem, isWritten, type Line, ODD_SPACE } from './yaml-lines.ts';

/** The level of the dashes of a list: the one most items share, by their dash or by what stands below it. */
export function levelOfList(lines: readonly Line[]): Level {
  const written = lines.filter(isWritten);
  const first = written.find(isItem) as Line;
  const meant: number[] = [];
  const steady: Line[] = [];
  for (const [index, line] of written.entries()) {
    if (!isItem(line) || line.guessed || line.indent > first.indent + 1) continue;
    steady.push(line);
    meant.push(meantIndent(line, written[index + 1], written[index + 2]));
  }
  const indent = mostFrequent(meant, first.indent);
  return { indent, peer: steady.find((line) => line.indent === indent) ?? null };
}

/** Several lines below a dash that stand together are right, and the dash is wrong. */
function meantIndent(item: Line, one: Line | undefined, two: Line | undefined): number {
  const together = one && two && one.indent === two.indent && !isItem(one) && !isItem(two) && !one.guessed;
  return together && one.indent % 2 === 0 && one.indent > 0 ? one.indent - 2 : item.indent;
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
      faults.push(missingDash(line.offset));
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
  const key = headOf(line.text.replace(/^(\d+[.)]|.)\s*/, ''))?.key;
  return key !== undefined && key === keyOf(part[0]);
}

function keyOf(line: Line | undefined): string | null {
  return headOf(line?.text ?? '')?.key ?? null;
}

function withoutDash(line: Line, level: Level, faults: YamlFault[]): Line {
  const [all, sign = '', space = ''] = /^(\d+[.)]|.)(\s*)/u.exec(line.text) ?? [''];
  if (sign !== '-') faults.push(wrongDash(line.offset, line.text, sign));
  else if (space === '' && line.text.length > 1) faults.push(missingSpaceAfterDash(line.offset, line.text));
  else if (ODD_SPACE.test(space)) faults.push(oddSpace(line.offset + 1));
  const indent = level.indent + sign.length + Math.max(1, space.length);
  const guessed = space === '' || line.guessed || line.indent !== level.indent;
  return { offset: line.offset + all.length, indent, text: line.text.slice(all.length), guessed };
}
