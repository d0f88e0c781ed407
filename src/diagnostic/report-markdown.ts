import { commentCode, commentText, LONGEST_COMMENT } from './comment.ts';
import type { Diagnostic } from './diagnostic.ts';
import { grouped } from './grouped.ts';
import { conclusion } from './report-text.ts';
import type { RuleId } from './rule-id.ts';
import { count } from './wording.ts';

/**
 * The diagnostics as a comment for a pull request, in Markdown: the errors by file, and folded below them the warnings,
 * those of a kind together. Content can neither mention anybody nor link or draw anything from there. What is too much
 * for a comment is counted. `prefix` leads from the repository to the content folder; `pageOf` to what explains a rule.
 */
export function reportMarkdown(
  diagnostics: readonly Diagnostic[],
  prefix: string,
  pageOf: (rule: RuleId) => string,
): string {
  const groups = grouped(diagnostics);
  const warnings = groups.filter(([one]) => one?.severity === 'warning');
  const errors = groups.filter(([one]) => one?.severity === 'error');
  const room = { left: LONGEST_COMMENT };
  const parts = [
    '## Prüfung der Inhalte',
    conclusion(diagnostics),
    ...limited(errors, room, (group, before) => errorPart(group, before, prefix, pageOf)),
  ];
  if (warnings.length > 0) {
    const title = count(warnings.flat().length, 'Hinweis', 'Hinweise');
    parts.push(`<details><summary>${title}</summary>`);
    parts.push(...limited(warnings, room, (group) => warningPart(group, prefix, pageOf)));
    parts.push('</details>');
  }
  return parts.join('\n\n');
}

type Group = Diagnostic[];

/** The groups in words as long as there is room for them; then how many are left out. */
function limited(
  groups: readonly Group[],
  room: { left: number },
  tell: (group: Group, before: Group | undefined) => string,
): string[] {
  const parts: string[] = [];
  for (const [index, group] of groups.entries()) {
    const part = tell(group, groups[index - 1]);
    room.left -= part.length;
    if (room.left < 0) {
      const left = count(groups.slice(index).flat().length, 'weitere Meldung', 'weitere Meldungen');
      return [...parts, `Hier fehlen ${left}; alle stehen im Protokoll der Prüfung.`];
    }
    parts.push(part);
  }
  return parts;
}

type PageOf = (rule: RuleId) => string;

function errorPart(group: Group, before: Group | undefined, prefix: string, pageOf: PageOf): string {
  const [one] = group as [Diagnostic];
  const isFirst = one.file !== before?.[0]?.file;
  const lines = [
    `- **Zeile ${one.line}, Spalte ${one.column}:** ${commentText(one.message)}`,
    ...details(one, prefix, pageOf),
  ];
  return `${isFirst ? `### ${commentCode(`${prefix}${one.file}`)}\n\n` : ''}${lines.join('\\\n  ')}`;
}

/** What to do, and where. */
function warningPart(group: Group, prefix: string, pageOf: PageOf): string {
  const [one] = group as [Diagnostic];
  const items = group.map(
    ({ file, line, message }) =>
      `- ${commentCode(`${prefix}${file}`)}, Zeile ${line}: ${commentText(message)}`,
  );
  return `${items.join('\n')}\n\n${details(one, prefix, pageOf).join('\\\n')}`;
}

function details(one: Diagnostic, prefix: string, pageOf: PageOf): string[] {
  const { rule, expected, suggestion, related } = one;
  return [
    ...(expected ? [commentText(expected)] : []),
    ...(suggestion ? [`Meinten Sie ${commentCode(suggestion)}?`] : []),
    ...(related
      ? [`${commentCode(`${prefix}${related.file}`)}, Zeile ${related.line}: ${commentText(related.message)}`]
      : []),
    explained(rule, pageOf(rule)),
  ];
}

/** A path leads nowhere from a comment. */
function explained(rule: RuleId, page: string): string {
  return /^https?:/.test(page)
    ? `Regel: [${commentCode(rule)}](${page})`
    : `Regel: ${commentCode(rule)}, siehe ${commentCode(page)}`;
}
