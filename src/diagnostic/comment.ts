import { visible } from './wording.ts';

/** GitHub takes comments of up to 65,536 characters; what a forge puts around it has room too. */
export const LONGEST_COMMENT = 60_000;

/** Text that stays what it is in a comment: no emphasis, HTML, address, mention or reference to an issue. */
export function commentText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/[@#!$%](?=[\p{L}\p{N}"_])|:(?=\/\/)|\bwww(?=\.)|(mailto|xmpp)(?=:)/giu, '$&\u2060');
}

/** A span of code, fenced by more backticks than it contains. */
export function commentCode(text: string): string {
  const shown = visible(text);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}
