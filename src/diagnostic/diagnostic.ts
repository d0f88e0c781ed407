import type { RuleId } from './rule-id.ts';

/** A place in a content file; line and column count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  /** Path below the content folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One fault found in the content, as data; printing lives in the reporters. */
export interface Diagnostic extends Place {
  /** Permanent, English, kebab-case, named after the fault. */
  rule: RuleId;
  severity: 'error' | 'warning';
  /** German: what was found. */
  message: string;
  /** German: what was expected and how to write it. */
  expected: string | null;
  /** The spelling that was probably meant, ready to paste. */
  suggestion: string | null;
  /** Another place that belongs to the fault, for example the first use of a doubled id. */
  related: (Place & { message: string }) | null;
}

export type DiagnosticDetails = Partial<Pick<Diagnostic, 'severity' | 'expected' | 'suggestion' | 'related'>>;

/** An error at a place, unless `details` say otherwise. */
export function diagnostic(
  rule: RuleId,
  place: Place,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { file, line, column } = place;
  return {
    rule,
    severity: 'error',
    file,
    line,
    column,
    message,
    expected: null,
    suggestion: null,
    related: null,
    ...details,
  };
}

/** By file, line and column, so that the same content always reports in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}
