/** What a content file says, read without any meaning: every single value is the text that is written. */
export type FileValue = string | null | undefined | readonly FileValue[] | FileData;

/** `undefined` is no value at all; null is a key without one. */
export interface FileData {
  readonly [key: string]: FileValue;
}

export function isFileData(value: FileValue): value is FileData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: FileValue): value is readonly FileValue[] {
  return Array.isArray(value);
}

/** The entries that say something. */
export function entriesOf(data: FileData): [key: string, value: FileValue][] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

/** Whether two values say the same: spaces around a text, how its lines end and the order of keys mean nothing. */
export function sameValue(a: FileValue, b: FileValue): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** A text that is the same for values that say the same. */
export function fingerprint(value: FileValue): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.trim().replace(/\r\n?/g, '\n'));
  if (isList(value)) return `[${value.map(fingerprint).join()}]`;
  const keys = entriesOf(value as FileData).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${keys.map(([key, inner]) => `${JSON.stringify(key)}:${fingerprint(inner)}`).join()}}`;
}
