import { missingBraces, roundBrackets, unopenedBrace } from './yaml-bracket-fault.ts';
import {
  invalidYaml,
  missingColon,
  missingSpaceAfterColon,
  oddSpace,
  strayItem,
  type YamlFault,
} from './yaml-fault.ts';
import { flowFault } from './yaml-flow.ts';
import { quoteFault } from './yaml-quote.ts';
import { colonInText, secondEntry, specialCharacter } from './yaml-text-fault.ts';

/** What a line begins with: the key, and what stands behind the colon, without a comment. */
export interface Head {
  key: string;
  value: string;
  valueStart: number;
}

const HEAD = /^("[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^:#"]*?|-[^\s:#][^:#"]*?)[ \t]*:(?=[ \t]|$)[ \t]*/;

/** Null when a line doesn't begin with a key. */
export function headOf(line: string): Head | null {
  const match = HEAD.exec(line);
  if (!match) return null;
  const value = line.slice(match[0].length).replace(/^#.*$/, '').trimEnd();
  return { key: (match[1] ?? '').replace(/^["']|["']$/g, ''), value, valueStart: match[0].length };
}

/** The keys that a text uses, as far as they stand at the beginning of a line. */
export function keysIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/^[ \t]*(?:- )?(?:\{ )?([a-zäöüß_]+):(?=\s|$)/gmu)].map((match) => match[1] ?? ''),
  );
}

/** Why a single entry can't be read. `text` is its lines without their indentation; `keys` are those of the whole file. */
export function entryFault(text: string, keys: ReadonlySet<string>): YamlFault {
  const [line = ''] = text.split('\n', 1);
  const head = headOf(line);
  if (head && /^[^{]*,\s*\p{L}+:\s.*\}$/u.test(head.value)) return unopenedBrace(0, line);
  const item = /\n-\s/.exec(text);
  if (head && item && isFinished(head.value)) return strayItem(item.index + 1);
  return head ? valueFault(text, head.valueStart, keys) : keyFault(text, line, keys);
}

/** Whether a value ends on its line. */
function isFinished(value: string): boolean {
  if (/^[[{]/.test(value)) return flowFault(value, 0) === null;
  return !/^["'|>]/.test(value);
}

function keyFault(text: string, line: string, keys: ReadonlySet<string>): YamlFault {
  if (/^-(\s|$)/.test(line)) return strayItem(0);
  const odd = /^[\p{L}_]+:(?=[\u00a0\u2000-\u200b\u202f\u3000])/u.exec(line);
  if (odd) return oddSpace(odd[0].length);
  if (/^[[{]/.test(line)) return flowFault(text, 0) ?? invalidYaml(0);
  if (/^["']/.test(line)) return quoteFault(text, 0, ':') ?? missingColon(0, line, keys);
  const colon = /^[\p{L}_]+:(?=\S)/u.exec(line);
  if (colon) return missingSpaceAfterColon(colon[0].length, line);
  return isSpecial(line) ? specialCharacter(0, line) : missingColon(0, line, keys);
}

function valueFault(text: string, start: number, keys: ReadonlySet<string>): YamlFault {
  const value = text.slice(start);
  if (/^[[{]/.test(value)) return flowFault(text, start) ?? invalidYaml(start);
  if (/^["']/.test(value)) return quoteFault(text, start, '') ?? invalidYaml(start);
  if (/^\([a-zäöüß_]+:\s[^()]*\)$/u.test(value)) return roundBrackets(start, value);
  if (isSpecial(value)) return specialCharacter(start, value.split('\n', 1)[0] ?? '');
  if (!/:(\s|$)/.test(value)) return invalidYaml(start);
  if (/^[a-zäöüß][a-zäöüß0-9_-]*:\s+\S[^\n]*$/u.test(value)) return missingBraces(start, value);
  const second = /^(\S+\s+)([a-zäöüß_]+):\s/u.exec(value);
  if (second && keys.has(second[2] ?? ''))
    return secondEntry(start + (second[1] ?? '').length, second[2] ?? '');
  return colonInText(start, value);
}

function isSpecial(text: string): boolean {
  return /^([@`%&*!|>,\]}?]|-(\s|$))/.test(text);
}
