import { listed, quoted } from '../diagnostic/quote.ts';
import type { RuleId } from '../diagnostic/rule-id.ts';
import type { Home } from './home.ts';

/** What is wrong with one field, without its place. */
export interface FaultParams {
  rule: RuleId;
  message: string;
  expected?: string | undefined;
  suggestion?: string | null | undefined;
}

/** A field fault at its place in the data. */
export interface FieldFault extends FaultParams {
  path: readonly PropertyKey[];
  /** Whether it is the key that is wrong. */
  isKey?: boolean;
}

/** `home` is where the key belongs. */
export function unknownKey(
  key: string,
  known: readonly string[],
  meant: string | null,
  home: Home | null,
): FaultParams {
  const hidden = key.replace(/\p{Cf}/gu, '');
  if (hidden !== key && known.includes(hidden)) {
    const message = `In „${hidden}“ steht ein unsichtbares Zeichen, wie es beim Kopieren entsteht.`;
    return { rule: 'unknown-key', message, expected: 'Bitte das Wort neu schreiben.', suggestion: hidden };
  }
  if (home && !meant) {
    const expected = `Sie gehört ${homeText(home)}.`;
    return { rule: 'unknown-key', message: `Die Angabe ${quoted(key)} steht hier falsch.`, expected };
  }
  const message = `Die Angabe ${quoted(key)} ist unbekannt.`;
  const expected = meant
    ? 'Angaben heißen genau so wie im Handbuch: klein geschrieben und ohne Umlaute.'
    : `Möglich sind hier: ${known.join(', ')}.`;
  return { rule: 'unknown-key', message, expected, suggestion: meant };
}

/** Entries that belong elsewhere in the file, all of them. */
export function misplaced(keys: readonly string[], home: Home): FaultParams {
  const shown = keys.slice(0, 3);
  const message =
    shown.length === 1
      ? `Die Angabe ${listed(shown)} steht hier falsch.`
      : `Die Angaben ${listed(shown)} stehen hier falsch.`;
  const expected = `${shown.length === 1 ? 'Sie gehört' : 'Sie gehören'} ${homeText(home)}.`;
  return { rule: 'unknown-key', message, expected };
}

function homeText({ name, isList }: Home): string {
  if (name === null) return 'zu den Angaben der ganzen Datei: ganz links, ohne Leerzeichen davor';
  return isList ? `in einen Eintrag unter „${name}“` : `unter „${name}“`;
}

/** An item of which no key belongs here or anywhere. */
export function strangeItem(keys: readonly string[], known: readonly string[]): FaultParams {
  return {
    rule: 'unknown-key',
    message: `Hier ${keys.length === 1 ? 'steht' : 'stehen'} ${listed(keys.slice(0, 3))}, bekannte Angaben fehlen.`,
    expected: `Möglich sind hier: ${known.join(', ')}.`,
  };
}

/** A field of the entry above that lost its indentation. */
export function lostField(key: string): FaultParams {
  return {
    rule: 'wrong-indent',
    message: `Die Angabe ${quoted(key)} ist nicht eingerückt.`,
    expected: 'Sie gehört zum Eintrag darüber. Bitte zwei Leerzeichen davor setzen.',
  };
}

/** Several ids with something else than a comma between them. */
export function severalInOne(written: string): FaultParams {
  return {
    rule: 'wrong-type',
    message: `${quoted(written)} gilt als ein einziges Wort.`,
    expected: 'In einer Liste steht ein Komma zwischen zwei Wörtern.',
    suggestion: written.split(SEPARATOR).join(', '),
  };
}

/** A missing colon behind the key, so that the text reaches up to its own colon: `titel Teil 1: Beginn`. */
export function cutText(key: string, written: string, value: unknown): FaultParams {
  const text = scalar(value) === null ? null : `"${written.slice(key.length + 1)}: ${value}"`;
  return {
    rule: 'missing-colon',
    message: `Nach „${key}“ fehlt ein Doppelpunkt.`,
    expected:
      'Jede Angabe hat die Form „angabe: Wert“. Ein Text mit Doppelpunkt steht in geraden Anführungszeichen.',
    suggestion: text && text.length < 200 ? `${key}: ${text}` : null,
  };
}

/** `isEmpty`: the key is there without a value. */
export function missingKey(key: string, what: string, isEmpty: boolean): FaultParams {
  return {
    rule: 'missing-key',
    message: isEmpty ? `Die Angabe „${key}“ hat keinen Wert.` : `Die Angabe „${key}“ fehlt.`,
    expected: `${wanted(what)}. Bitte ergänzen: ${key}: …`,
  };
}

export function emptyItem(what: string): FaultParams {
  const expected = `${wanted(what)}. Sonst bitte die Zeile löschen.`;
  return { rule: 'empty-text', message: 'Der Listenpunkt ist leer.', expected };
}

/** What people write between the items of a list. */
export const SEPARATOR = /\s*[,;]\s*|\s+(?:und|sowie|\/|\+|&)\s+/;

/** `ofEntries`: whether the items of the list are entries themselves. */
export function notAList(value: unknown, ofEntries: boolean): FaultParams {
  if (isEntries(value) && !ofEntries) {
    return { rule: 'wrong-type', message: `Hier steht ${formOf(value)}.`, expected: A_LIST };
  }
  if (isEntries(value)) {
    return {
      rule: 'wrong-type',
      message: `Hier beginnt keine Liste, sondern es stehen gleich die Angaben ${listed(someKeys(value))}.`,
      expected: 'Erwartet wird eine Liste: Vor der ersten Angabe jedes Eintrags steht „- “.',
    };
  }
  const text = String(value);
  if (text.endsWith(']') && !text.includes('[')) return unopenedBracket(text);
  if (/^\d+[.)]\s/.test(text)) {
    return { rule: 'wrong-type', message: 'Hier steht eine nummerierte Liste.', expected: A_LIST };
  }
  const pieces = text.replace(/^\((.*)\)$/, '$1').split(SEPARATOR);
  return {
    rule: 'wrong-type',
    message: `Hier steht der einzelne Text ${quoted(String(value))}.`,
    expected: A_LIST,
    suggestion:
      /[[\]{}:"#]/.test(String(value)) || String(value).length > 100 ? null : `[${pieces.join(', ')}]`,
  };
}

function unopenedBracket(text: string): FaultParams {
  const message = 'Am Ende steht die Klammer „]“, aber davor fehlt „[“.';
  return { rule: 'unclosed-bracket', message, expected: A_LIST, suggestion: scalar(`[${text}`) };
}

const A_LIST = 'Erwartet wird eine Liste: [a, b], oder je Zeile ein Eintrag mit „- “ davor.';

export function notEntries(value: unknown, what: string, keys: readonly string[]): FaultParams {
  return {
    rule: 'wrong-type',
    message: `Hier steht ${formOf(value)}.`,
    expected: `${wanted(what)}.${keys.length > 0 ? ` Möglich sind hier: ${keys.join(', ')}.` : ''}`,
  };
}

export function notAWord(value: unknown, what: string): FaultParams {
  const fault: FaultParams = {
    rule: 'wrong-type',
    message: `Hier steht ${formOf(value)}.`,
    expected: `${wanted(what)}.`,
  };
  if (Array.isArray(value)) return { ...fault, suggestion: value.length === 1 ? scalar(value[0]) : null };
  if (!isEntries(value) || !what.startsWith('ein Text')) return fault;
  const [[key, inner] = ['', undefined], ...others] = Object.entries(value);
  const text = others.length === 0 && scalar(inner) !== null ? `"${key}: ${inner}"` : null;
  return {
    ...fault,
    expected: `${wanted(what)}. Hat er einen Doppelpunkt, gehört er in gerade Anführungszeichen: "…".`,
    suggestion: text,
  };
}

/** A single value without straight quotation marks. */
function scalar(value: unknown): string | null {
  return typeof value === 'string' && !value.includes('"') ? value : null;
}

/** „Erwartet wird …“ for a description in the singular or plural. */
function wanted(what: string): string {
  return `Erwartet ${/^(Angaben|Quellen)/.test(what) ? 'werden' : 'wird'} ${what}`;
}

function isEntries(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function someKeys(value: Record<string, unknown>): string[] {
  return Object.keys(value).slice(0, 3);
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste';
  return isEntries(value)
    ? `keine einzelne Angabe, sondern eine Gruppe (${someKeys(value).join(', ')})`
    : `der Text ${quoted(String(value))}`;
}
