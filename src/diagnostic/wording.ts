import type { Diagnostic, Place } from './diagnostic.ts';

/** German: what the severity is called. */
export function severityText({ severity }: Pick<Diagnostic, 'severity'>): string {
  return severity === 'error' ? 'Fehler' : 'Hinweis';
}

/** `path:line:column` that editors make clickable. */
export function placeText({ file, line, column }: Place, prefix: string): string {
  return `${prefix}${visible(file)}:${line}:${column}`;
}

/** „Meinten Sie …?“ What has quotation marks itself gets no others around it, so that it is plain what to paste. */
export function suggestionText(suggestion: string): string {
  return `Meinten Sie ${suggestion.includes('"') ? suggestion : `„${suggestion}“`}?`;
}

/** Everything a diagnostic says besides its own place and rule, one sentence or two each. */
export function sentences(one: Diagnostic, prefix: string): string[] {
  const related = one.related && `${placeText(one.related, prefix)} ${one.related.message}`;
  const suggestion = one.suggestion && suggestionText(one.suggestion);
  return [one.message, one.expected, suggestion, related].filter((sentence) => sentence !== null);
}

/** Tabs, and characters that would move others about, become a space. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

/** A number with its noun in the singular or plural. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
