import { entriesOf, type FileData, type FileValue, isFileData, isList } from './value.ts';
import { writeText } from './write-scalar.ts';

/** Longer lines are broken up where YAML lets them. */
const WIDTH = 110;

/** Lines of YAML without indentation of the place where they go. */
type Lines = string[];

/** The lines of `key: value` for a block of entries. */
export function entryLines(key: string, value: FileValue): Lines {
  const name = writeText(key, 'block');
  const inline = inlineValue(value);
  if (inline !== null && (name.length + 2 + inline.length <= WIDTH || !canBreak(value))) {
    return [`${name}:${inline === '' ? '' : ` ${inline}`}`];
  }
  if (typeof value === 'string') return [`${name}: |-`, ...indented(value.split(/\r\n?|\n/))];
  return [`${name}:`, ...indented(blockLines(value))];
}

/** The lines of one item of a list; `flow` where its neighbours stand in braces. */
export function itemLines(value: FileValue, flow: boolean): Lines {
  const inline = inlineValue(value);
  if (inline !== null && (flow || !isFileData(value) || inline === '{}')) return [`- ${inline}`];
  const [first = '', ...rest] =
    typeof value === 'string' ? ['|-', ...value.split(/\r\n?|\n/)] : blockLines(value);
  return [`- ${first}`, ...indented(rest)];
}

/** The lines of a whole file of entries or of a list. */
export function blockLines(value: FileValue): Lines {
  if (isList(value)) {
    const flow = value.every((item) => isFileData(item) && isShort(item));
    return value.flatMap((item) => itemLines(item, flow));
  }
  if (isFileData(value)) return entriesOf(value).flatMap(([key, inner]) => entryLines(key, inner));
  return [inlineValue(value) ?? ''];
}

/** A value between brackets. */
export function flowValue(value: FileValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return writeText(value, 'flow');
  if (isList(value)) return `[${value.map(flowValue).join(', ')}]`;
  return flowEntries(value as FileData);
}

/** `key: value` between brackets. */
export function flowEntry(key: string, value: FileValue): string {
  const written = flowValue(value);
  return `${writeText(key, 'flow')}:${written === '' ? '' : ` ${written}`}`;
}

function flowEntries(data: FileData): string {
  const entries = entriesOf(data).map(([key, value]) => flowEntry(key, value));
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The value in one line; null where a text has several. Lists and entries get brackets. */
function inlineValue(value: FileValue): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return /[\r\n]/.test(value) ? null : writeText(value, 'block');
  return /[\r\n]/.test(JSON.stringify(value).replaceAll('\\n', '\n')) || isLog(value)
    ? null
    : flowValue(value);
}

/** A list whose items have much to say has a line for everything. */
function isLog(value: FileValue): boolean {
  return isList(value) && value.some((item) => isFileData(item) && !isShort(item));
}

function isShort(item: FileData): boolean {
  return flowEntries(item).length <= WIDTH - 10 && !('datum' in item && entriesOf(item).length > 2);
}

/** A text of one line stays one. */
function canBreak(value: FileValue): boolean {
  return typeof value === 'object' && value !== null && flowValue(value).length > 4;
}

function indented(lines: Lines): Lines {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
