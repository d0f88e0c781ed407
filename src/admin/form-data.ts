/** What the form holds of a file: Sveltia's data, in which everything that a field can hold is there, empty or not. */
export type FormData = { [key: string]: FormValue };
export type FormValue = string | boolean | null | undefined | FormValue[] | FormData;

/** The text that the file had when it was opened; the form carries it along unseen, so that a save changes only lines. */
export const ORIGINAL = '_datei';

/** The place that an item of a list had in the file; a new item has none. */
export const PLACE = '_platz';

/** Where a file is a list or consists of keys that the content chooses, the form shows it under this name. */
export const ALL = 'eintraege';

/** The text below the entries. */
export const BODY = 'text_darunter';

/** In a list by keys: the key, and the value where there is only one. */
export const KEY = 'kennung';
export const VALUE = 'wert';

/** In a list whose items are references or entries: which of both an item is. */
export const SORT = 'art_der_angabe';
export const REFERENCE = 'verweis';
export const ENTRIES = 'angaben';

export function isData(value: unknown): value is FormData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
