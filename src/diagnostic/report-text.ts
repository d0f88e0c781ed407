import type { Diagnostic } from './diagnostic.ts';
import { count, placeText, sentences, severityText, visible } from './wording.ts';

/**
 * The diagnostics as text for a terminal: `path:line:column` that editors make clickable, the message, what was
 * expected, and the faulty line with a caret. `prefix` leads from the working directory to the content folder.
 */
export function reportText(
  diagnostics: readonly Diagnostic[],
  prefix: string,
  lineOf: (file: string, line: number) => string | null,
): string {
  const blocks = diagnostics.map((one) => block(one, prefix, lineOf(one.file, one.line)));
  return [...blocks, conclusion(diagnostics)].join('\n\n');
}

/** One sentence that counts what was found. */
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
  const [message, ...others] = sentences(one, prefix);
  return [
    `${placeText(one, prefix)} ${severityText(one)}: ${message}`,
    ...(source === null ? [] : excerpt(one, source)),
    ...others.map((sentence) => `  ${sentence}`),
    `  [${one.rule}]`,
  ].join('\n');
}

const EXCERPT_WIDTH = 100;

/** The faulty line and a caret below the fault; long lines are cut around it. */
function excerpt({ line, column }: Diagnostic, source: string): string[] {
  const start = Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const shown = visible(source.slice(start, start + EXCERPT_WIDTH));
  const head = `  ${line} | ${start > 0 ? '…' : ''}`;
  return [`${head}${shown}`, `${' '.repeat(head.length + column - 1 - start)}^`];
}
