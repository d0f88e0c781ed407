import type { Diagnostic } from './diagnostic.ts';
import type { RuleId } from './rule-id.ts';

/** Where each rule is explained, with a wrong and a right example, from the root of the project. */
export const RULE_PAGES = 'docs/handbuch/meldungen';

/** From the root of the project. */
export function rulePage(rule: RuleId): string {
  return `${RULE_PAGES}/${rule}.md`;
}

/** One line that says where to read more; null when nothing was found. */
export function furtherReading(diagnostics: readonly Diagnostic[]): string | null {
  const rules = [...new Set(diagnostics.map((one) => one.rule))];
  const [only] = rules;
  if (!only) return null;
  const place =
    rules.length === 1 ? rulePage(only) : `${RULE_PAGES}/ (${rules.map((rule) => `${rule}.md`).join(', ')})`;
  return `Erklärungen mit Beispielen: ${place}`;
}
