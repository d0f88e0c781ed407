import { listed, quoted } from '../diagnostic/quote.ts';
import type { RuleId } from '../diagnostic/rule-id.ts';

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
  atKey?: boolean;
}

export function unknownKey(key: string, known: readonly string[], meant: string | null): FaultParams {
  const message = `Die Angabe ${quoted(key)} ist unbekannt.`;
  const expected = `Möglich sind hier: ${known.join(', ')}.`;
  return { rule: 'unknown-key', message, expected, suggestion: meant };
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

export function notAList(value: unknown): FaultParams {
  if (isEntries(value)) {
    return {
      rule: 'wrong-type',
      message: `Hier beginnt keine Liste, sondern es stehen gleich die Angaben ${listed(someKeys(value))}.`,
      expected: 'Erwartet wird eine Liste: Vor der ersten Angabe jedes Eintrags steht „- “.',
    };
  }
  const pieces = String(value).split(/\s*[,;]\s*/);
  return {
    rule: 'wrong-type',
    message: `Hier steht der einzelne Text ${quoted(String(value))}.`,
    expected: 'Erwartet wird eine Liste: [a, b], oder je Zeile ein Eintrag mit „- “ davor.',
    suggestion:
      /[[\]{}:"#]/.test(String(value)) || String(value).length > 100 ? null : `[${pieces.join(', ')}]`,
  };
}

export function notEntries(value: unknown, what: string, keys: readonly string[]): FaultParams {
  return {
    rule: 'wrong-type',
    message: `Hier steht ${formOf(value)}.`,
    expected: `${wanted(what)}.${keys.length > 0 ? ` Möglich sind hier: ${keys.join(', ')}.` : ''}`,
  };
}

export function notAWord(value: unknown, what: string): FaultParams {
  if (isEntries(value)) {
    const [[key, inner] = ['', undefined], ...others] = Object.entries(value);
    const isText = others.length === 0 && typeof inner === 'string' && !inner.includes('"');
    return {
      rule: 'wrong-type',
      message: `Hier stehen Angaben: ${listed(someKeys(value))}.`,
      expected: `${wanted(what)}. Ein Text mit Doppelpunkt gehört in gerade Anführungszeichen.`,
      suggestion: isText ? `"${key}: ${inner}"` : null,
    };
  }
  return { rule: 'wrong-type', message: `Hier steht ${formOf(value)}.`, expected: `${wanted(what)}.` };
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
    ? `eine Gruppe von Angaben (${someKeys(value).join(', ')})`
    : `der Text ${quoted(String(value))}`;
}
