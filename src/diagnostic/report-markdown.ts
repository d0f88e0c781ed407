import type { Diagnostic } from './diagnostic.ts';
import { conclusion } from './report-text.ts';
import { count, severityText, visible } from './wording.ts';

/** GitHub takes comments of up to 65,536 characters. */
const LONGEST = 60_000;

/**
 * The diagnostics as a comment for a pull request: by file, in Markdown. Content can neither mention anybody nor link
 * or draw anything from there. What is too much for a comment is counted. `prefix` leads from the repository to the
 * content folder.
 */
export function reportMarkdown(diagnostics: readonly Diagnostic[], prefix: string): string {
  const parts = ['## Prüfung der Inhalte', conclusion(diagnostics)];
  let length = 0;
  for (const [index, one] of diagnostics.entries()) {
    const isFirst = one.file !== diagnostics[index - 1]?.file;
    const part = `${isFirst ? `### ${code(`${prefix}${one.file}`)}\n\n` : ''}${item(one, prefix)}`;
    length += part.length;
    if (length > LONGEST) {
      const left = count(diagnostics.length - index, 'weitere Meldung', 'weitere Meldungen');
      parts.push(`Hier fehlen ${left}; alle stehen im Protokoll der Prüfung.`);
      break;
    }
    parts.push(part);
  }
  return parts.join('\n\n');
}

function item(one: Diagnostic, prefix: string): string {
  const { message, expected, suggestion, related } = one;
  const lines = [
    `- **${severityText(one)} in Zeile ${one.line}, Spalte ${one.column}:** ${plainText(message)}`,
    expected && plainText(expected),
    suggestion && `Meinten Sie ${code(suggestion)}?`,
    related && `${code(`${prefix}${related.file}`)}, Zeile ${related.line}: ${plainText(related.message)}`,
    `Regel: ${code(one.rule)}`,
  ];
  return lines.filter(Boolean).join('\\\n  ');
}

/** Text that stays what it is: no emphasis, HTML, address, mention or reference to an issue. */
function plainText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/[@#!$%](?=[\p{L}\p{N}"_])|:(?=\/\/)|\bwww(?=\.)|(mailto|xmpp)(?=:)/giu, '$&\u2060');
}

/** A span of code, fenced by more backticks than it contains. */
function code(text: string): string {
  const shown = visible(text);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}
