import type { Diagnostic } from './diagnostic.ts';
import { grouped } from './grouped.ts';
import { count, placeText, sentences, severityText, visible } from './wording.ts';

type LineOf = (file: string, line: number) => string | null;

/** So many warnings of a kind are shown; the others are counted. */
const MOST_SHOWN = 10;

/**
 * The diagnostics as text for a terminal: `path:line:column` that editors make clickable, the message, what was
 * expected, and the faulty line with a caret. Errors come first; warnings of a kind stand together. `prefix` leads from
 * the working directory to the content folder; `all` asks for every warning, however many there are of a kind.
 */
export function reportText(
  diagnostics: readonly Diagnostic[],
  prefix: string,
  lineOf: LineOf,
  all = false,
): string {
  const blocks = grouped(diagnostics).map((group) => {
    const [one] = group as [Diagnostic];
    return group.length === 1
      ? block(one, prefix, lineOf(one.file, one.line))
      : groupBlock(group, prefix, all ? group.length : MOST_SHOWN);
  });
  return [...blocks, conclusion(diagnostics)].join('\n\n');
}

/** The sentence that counts what was found. */
export function conclusion(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map((one) => one.file)).size;
  if (diagnostics.length === 0) return 'Alles in Ordnung.';
  const parts = [
    errors > 0 ? count(errors, 'Fehler', 'Fehler') : '',
    warnings > 0 ? count(warnings, 'Hinweis', 'Hinweise') : '',
  ].filter(Boolean);
  const verdict = errors > 0 ? '' : ' Die Inhalte sind gültig.';
  return `${parts.join(' und ')} in ${count(files, 'Datei', 'Dateien')}.${verdict}`;
}

function block(one: Diagnostic, prefix: string, source: string | null): string {
  const [, ...others] = sentences(one, prefix);
  return [
    headline(one, prefix),
    ...(source === null ? [] : excerpt(one, source)),
    ...others.map((sentence) => `  ${sentence}`),
    `  [${one.rule}]`,
  ].join('\n');
}

/** Several places of which the same is said. */
function groupBlock(group: readonly Diagnostic[], prefix: string, shown: number): string {
  const [one] = group as [Diagnostic];
  const left = group.length - shown;
  return [
    ...group.slice(0, shown).map((each) => headline(each, prefix)),
    ...(left > 0 ? [`  … und ${left} weitere; alle zeigt: npm run pruefen -- --alle`] : []),
    ...(one.expected === null ? [] : [`  ${one.expected}`]),
    `  [${one.rule}]`,
  ].join('\n');
}

function headline(one: Diagnostic, prefix: string): string {
  return `${placeText(one, prefix)} ${severityText(one)}: ${one.message}`;
}

const EXCERPT_WIDTH = 100;

/** The faulty line and a caret below the fault; long lines are cut around it. */
function excerpt({ line, column }: Diagnostic, source: string): string[] {
  const start = Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const shown = visible(source.slice(start, start + EXCERPT_WIDTH));
  const head = `  ${line} | ${start > 0 ? '…' : ''}`;
  return [`${head}${shown}`, `${' '.repeat(head.length + column - 1 - start)}^`];
}
