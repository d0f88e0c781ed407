import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../load/content.ts';
import type { FaultParams } from './fields.ts';
import { closest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Turns what the schema found into diagnostics at their places. */
export function issueDiagnostics(file: LoadedFile, data: unknown, issues: readonly Issue[]): Diagnostic[] {
  return issues.flatMap((issue) => fromIssue(file, data, issue));
}

function fromIssue(file: LoadedFile, data: unknown, issue: Issue): Diagnostic[] {
  const { path } = issue;
  switch (issue.code) {
    case 'custom':
      return [fromFault(file, path, issue.params as unknown as FaultParams)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(file, [...path, key], key, issue.message.split(' ')));
    case 'invalid_union':
      return unionIssues(issue).flatMap((inner) =>
        fromIssue(file, data, { ...inner, path: [...path, ...inner.path] }),
      );
    case 'invalid_key':
      return issue.issues.flatMap((inner) => fromIssue(file, data, { ...inner, path } as Issue));
    case 'invalid_type':
      return [wrongType(file, path, valueAt(data, path), issue.expected)];
    default:
      return [diagnostic('invalid-value', file.at(...path), 'Der Wert ist hier nicht möglich.')];
  }
}

function fromFault(file: LoadedFile, path: readonly PropertyKey[], params: FaultParams): Diagnostic {
  const { rule, message, expected = null, suggestion = null } = params;
  return diagnostic(rule, file.at(...path), message, { expected, suggestion });
}

function unknownKey(
  file: LoadedFile,
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): Diagnostic {
  const message = `Die Angabe „${key}“ ist unbekannt.`;
  const expected = `Möglich sind hier: ${known.join(', ')}.`;
  return diagnostic('unknown-key', file.atKey(...path), message, {
    expected,
    suggestion: closest(key, known),
  });
}

/** Of the forms a value may have, the one that fits best: whose faults lie inside rather than at its type. */
function unionIssues(issue: Issue & { code: 'invalid_union' }): Issue[] {
  const inner = issue.errors.filter((issues) => !issues.some((one) => isWrongForm(one)));
  const chosen = inner[0] ?? issue.errors[0] ?? [];
  if (inner.length > 0 || issue.errors.length < 2) return [...chosen];
  const expected = issue.errors
    .flatMap((issues) => issues.map((one) => (one.code === 'invalid_type' ? one.expected : '')))
    .filter((word) => word !== '');
  return [{ ...chosen[0], code: 'invalid_type', expected: expected.join('|') } as unknown as Issue];
}

function isWrongForm(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

const FORMS: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'ja oder nein',
  array: 'eine Liste (je Zeile „- “, oder [a, b])',
  record: 'Angaben der Form „kennung: Wert“',
  object: 'Angaben der Form „schlüssel: Wert“',
};

function wrongType(
  file: LoadedFile,
  path: readonly PropertyKey[],
  value: unknown,
  expected: string,
): Diagnostic {
  const form = [...new Set(expected.split('|').map((one) => FORMS[one] ?? one))].join(' oder ');
  const key = path.at(-1);
  if (value === undefined && typeof key === 'string') {
    const message = `Die Angabe „${key}“ fehlt.`;
    return diagnostic('missing-key', file.atKey(...path), message, { expected: `Erwartet wird ${form}.` });
  }
  const message = `Hier steht ${nameForm(value)}.`;
  const quote = typeof value === 'number' && expected === 'string';
  return diagnostic('wrong-type', file.at(...path), message, {
    expected: quote
      ? 'Erwartet wird ein Text. Zahlen als Text stehen in Anführungszeichen.'
      : `Erwartet wird ${form}.`,
    suggestion: quote ? `"${value}"` : null,
  });
}

function nameForm(value: unknown): string {
  if (value === null || value === undefined) return 'nichts';
  if (Array.isArray(value)) return 'eine Liste';
  if (typeof value === 'object') return 'eine Gruppe von Angaben („schlüssel: Wert“)';
  if (typeof value === 'number') return `die Zahl ${value}`;
  if (typeof value === 'boolean') return `„${value}“`;
  return `der Text „${String(value).slice(0, 60)}“`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
