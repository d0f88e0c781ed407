import { z } from 'zod';
import { parseTerm } from '../model/term.ts';
import type { Quantity } from '../model/types.ts';
import { closest, plain, suggestTerm } from './suggest.ts';

/**
 * The building blocks of all content schemas. A fault is an issue with `params`, which `issues.ts` turns into a
 * diagnostic at its place.
 */
export interface FaultParams {
  rule: string;
  message: string;
  expected?: string | undefined;
  suggestion?: string | null | undefined;
}

interface Context {
  addIssue: (issue: { code: 'custom'; message: string; params: FaultParams; path?: PropertyKey[] }) => void;
}

export function fault(context: Context, params: FaultParams, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: params.message, params, path });
}

/** The word for "no source says it" where a field is required. */
export const UNDOCUMENTED = 'nicht-dokumentiert';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

export const ID_RULE =
  'Kennungen bestehen aus Kleinbuchstaben a–z, Ziffern und Bindestrichen, ohne Umlaute und Leerzeichen.';

/** A text with at least one visible character; line ends and spaces around it are dropped. */
export const text = () =>
  z.string().transform((value, context) => {
    const trimmed = value.trim();
    if (trimmed === '') {
      const expected = 'Bitte einen Text angeben oder die Zeile löschen.';
      fault(context, { rule: 'empty-text', message: 'Der Text ist leer.', expected });
    }
    return trimmed;
  });

/** An id, or a reference to one. */
export const id = () =>
  z.string().transform((value, context) => {
    if (!isId(value)) {
      const message = `„${value}“ ist keine Kennung.`;
      fault(context, { rule: 'invalid-id', message, expected: ID_RULE, suggestion: plain(value) || null });
    }
    return value;
  });

/** A reference that may say `nicht-dokumentiert`; becomes null then. */
export const idOrUndocumented = () => id().transform((value) => (value === UNDOCUMENTED ? null : value));

export const TERM_RULE =
  'Möglich sind 2021, 2022-H1, 2021-Q3, 2021-09 und 2021-09-15; ungefähr mit ~ am Ende (2021-09~), spätestens mit „bis“ davor.';

/** A `Term`. YAML reads a bare year as a number. */
export const term = () =>
  z.union([z.string(), z.int()]).transform((value, context) => {
    const written = String(value);
    const parsed = parseTerm(written);
    if (parsed) return parsed;
    const message = `„${written}“ ist kein Termin.`;
    fault(context, {
      rule: 'invalid-term',
      message,
      expected: TERM_RULE,
      suggestion: suggestTerm(written),
    });
    return z.NEVER;
  });

/** An exact calendar day. */
export const day = () =>
  z.union([z.string(), z.int()]).transform((value, context) => {
    const written = String(value);
    const parsed = parseTerm(written);
    if (parsed?.precision === 'day' && parsed.text === parsed.last) return parsed.last;
    const suggested = suggestTerm(written);
    fault(context, {
      rule: 'invalid-day',
      message: `„${written}“ ist kein Tag.`,
      expected: 'Erwartet wird ein genauer Tag in der Form 2021-09-15.',
      suggestion: suggested && suggested.length === 10 ? suggested : null,
    });
    return z.NEVER;
  });

/** A number that may end in `~` for approximate. Written with a decimal point and without thousands separators. */
export const quantity = () =>
  z.union([z.number(), z.string()]).transform((value, context): Quantity => {
    if (typeof value === 'number') return { value, approximate: false };
    const match = /^(-?\d+(?:\.\d+)?)(~)?$/.exec(value.trim());
    if (match) return { value: Number(match[1]), approximate: match[2] !== undefined };
    fault(context, {
      rule: 'invalid-number',
      message: `„${value}“ ist keine Zahl.`,
      expected:
        'Zahlen stehen ohne Einheit und ohne Tausenderpunkte, mit Dezimalpunkt (12.5); rund mit ~ (7000~).',
      suggestion: suggestNumber(value),
    });
    return z.NEVER;
  });

/** A plain number. */
export const number = () => quantity().transform((value) => value.value);

/** `ja` or `nein`. */
export const yesNo = () =>
  z.union([z.string(), z.boolean()]).transform((value, context) => {
    if (value === 'ja') return true;
    if (value === 'nein') return false;
    const written = String(value);
    fault(context, {
      rule: 'invalid-choice',
      message: `„${written}“ ist nicht erlaubt.`,
      expected: 'Erlaubt sind: ja, nein.',
      suggestion: /^(true|yes|j|x|1|wahr)$/i.test(written)
        ? 'ja'
        : /^(false|no|n|0)$/i.test(written)
          ? 'nein'
          : closest(written, ['ja', 'nein']),
    });
    return z.NEVER;
  });

/** One of a fixed set of words. */
export const choice = <const W extends readonly string[]>(words: W, what: string) =>
  z.string().transform((value, context): W[number] => {
    if (words.includes(value)) return value as W[number];
    fault(context, {
      rule: 'invalid-choice',
      message: `„${value}“ ist ${what}.`,
      expected: `Erlaubt sind: ${words.join(', ')}.`,
      suggestion: closest(value, words),
    });
    return z.NEVER;
  });

/** A web address, `mailto:`, `tel:` or a path within the site; nothing that could run. */
export const url = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    if (isSafeUrl(written)) return written;
    fault(context, {
      rule: 'invalid-url',
      message: `„${written.slice(0, 80)}“ ist keine erlaubte Adresse.`,
      expected: 'Adressen beginnen mit https:// (auch http://, mailto:, tel:) oder mit einem einzelnen /.',
      suggestion: /^www\./.test(written) ? `https://${written}` : null,
    });
    return z.NEVER;
  });

/** True for `http`, `https`, `mailto`, `tel`, paths within the site and fragments; false for `//host`. */
export function isSafeUrl(written: string): boolean {
  if (/[\s<>"\\^`{|}]/.test(written)) return false;
  if (/^(\/(?!\/)|#)/.test(written)) return true;
  if (/^(mailto|tel):[^\s]+$/i.test(written)) return true;
  return /^https?:\/\//i.test(written) && URL.canParse(written);
}

/** An object that knows its keys; others are told with the keys that exist. */
export const entries = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

function suggestNumber(written: string): string | null {
  const bare = written.trim().replace(/\s|€|EUR|Euro/gi, '');
  const about = /^(ca\.?|rund|etwa)/i.exec(bare);
  const digits = about ? bare.slice(about[0].length) : bare.replace(/~$/, '');
  const plainNumber = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plainNumber)) return null;
  return about || bare.endsWith('~') ? `${plainNumber}~` : plainNumber;
}
