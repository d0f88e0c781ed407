/**
 * Text of content files as Markdown that shows exactly this text: no sign in it becomes markup, also within a table.
 * Underscores within words stay, they mark nothing there.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** The start of a line, where `#`, `-`, `+`, `=` or a number would begin a heading or a list. Expects escaped text. */
export function escapeStart(line: string): string {
  return line.replace(/^\s*([#+=-])/, '\\$1').replace(/^\s*(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
