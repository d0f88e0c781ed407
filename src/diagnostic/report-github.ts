import type { Diagnostic } from './diagnostic.ts';
import { sentences } from './wording.ts';

const SEVERITIES = ['error', 'warning'];

/**
 * The diagnostics as workflow commands of GitHub Actions, which show them beside the changed lines: one line each.
 * Errors come first, because only the first of each run are shown. `prefix` leads from the repository to the content
 * folder.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], prefix: string): string {
  return [...diagnostics]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map((one) => {
      const properties = Object.entries({
        file: `${prefix}${one.file}`,
        line: String(one.line),
        col: String(one.column),
        title: one.rule,
      }).map(([name, value]) => `${name}=${escapedProperty(value)}`);
      return `::${one.severity} ${properties.join(',')}::${escapedMessage(sentences(one, prefix).join('\n'))}`;
    })
    .join('\n');
}

/**
 * Keeps the runner from taking a line of `text` for a command, which content could have written there. `token` ends
 * that and must be unknown to who wrote the content.
 */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
