import {
  bracketInText,
  missingComma,
  textAfterBracket,
  unclosedBracket,
  wrongBracket,
} from './yaml-bracket-fault.ts';
import type { YamlFault } from './yaml-fault.ts';
import { quoteEnd, quoteFault } from './yaml-quote.ts';
import { colonInText } from './yaml-text-fault.ts';

interface Open {
  sign: string;
  offset: number;
}

/** What is wrong with a value in brackets that begins at `start`; null when nothing is found. */
export function flowFault(text: string, start: number): YamlFault | null {
  const open: Open[] = [];
  /** Where the entry between two commas begins, and its first colon. */
  let entry = start;
  let colon = -1;
  let before = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const beginsValue = before === '' || '[{,:'.includes(before);
    if (/\s/.test(sign)) continue;
    if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      at = lineEnd(text, at);
      continue;
    }
    if ((sign === '"' || sign === "'") && beginsValue) {
      const fault = quoteFault(text, at, ',]}:');
      if (fault) return fault;
      at = quoteEnd(text, at) ?? text.length;
    } else if (sign === '[' || sign === '{') {
      if (!beginsValue) return bracketInText(at, sign);
      open.push({ sign, offset: at });
      [entry, colon] = [at + 1, -1];
    } else if (sign === ']' || sign === '}') {
      const last = open.pop();
      if (last?.sign !== openingOf(sign)) return wrongBracket(at, sign, last?.sign ?? null);
      if (open.length === 0) return afterEnd(text, at + 1);
    } else if (sign === ',') [entry, colon] = [at + 1, -1];
    else if (sign === ':' && /^[\s,\]}]?$/.test(text.charAt(at + 1))) {
      if (colon >= 0) return secondColon(text, entry, colon, at);
      colon = at;
    }
    before = sign;
  }
  const last = open.at(-1);
  return last ? unclosedBracket(last.offset, last.sign) : null;
}

function openingOf(closing: string): string {
  return closing === ']' ? '[' : '{';
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function afterEnd(text: string, at: number): YamlFault | null {
  const rest = /^\s*(?!#)(\S)/.exec(text.slice(at));
  if (!rest) return null;
  const offset = at + rest[0].length - 1;
  const sign = rest[1] ?? '';
  return /[\]}]/.test(sign) ? wrongBracket(offset, sign, null) : textAfterBracket(offset);
}

/** Two colons in one entry: before the key of the second one a comma is missing, or it belongs to a text. */
function secondColon(text: string, entry: number, first: number, second: number): YamlFault {
  const key = /\s(\p{Ll}[\p{Ll}_]*)$/u.exec(text.slice(Math.max(entry, first + 2), second));
  if (key) return missingComma(second - (key[1] ?? '').length, key[1] ?? '');
  const value = /^\s*([^,\]}\n]*)/.exec(text.slice(first + 1));
  const offset = first + 1 + (value ? value[0].length - (value[1] ?? '').length : 0);
  return colonInText(offset, value?.[1] ?? '');
}
