import {
  colonInText,
  invalidYaml,
  missingColon,
  missingSpaceAfterColon,
  oddSpace,
  specialCharacter,
  strayItem,
  unopenedBrace,
  type YamlFault,
} from './yaml-fault.ts';
import { flowFault } from './yaml-flow.ts';
import { quoteFault } from './yaml-quote.ts';

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

/** Why a single entry can't be read. `text` is its lines without their indentation. */
export function entryFault(text: string): YamlFault {
  const [line = ''] = text.split('\n', 1);
  const head = headOf(line);
  if (head && /^[^{]*,\s*\p{L}+:\s.*\}$/u.test(head.value)) return unopenedBrace(0, line);
  const item = /\n-\s/.exec(text);
  if (head && item && !/^[[{"'|>]/.test(head.value)) return strayItem(item.index + 1);
  return head ? valueFault(text, head.valueStart) : keyFault(text, line);
}

function keyFault(text: string, line: string): YamlFault {
  if (/^-(\s|$)/.test(line)) return strayItem(0);
  const odd = /^[\p{L}_]+:(?=[\u00a0\u2000-\u200b\u202f\u3000])/u.exec(line);
  if (odd) return oddSpace(odd[0].length);
  if (/^[[{]/.test(line)) return flowFault(text, 0) ?? invalidYaml(0);
  if (/^["']/.test(line)) return quoteFault(text, 0, ':') ?? missingColon(0, line);
  const colon = /^[\p{L}_]+:(?=\S)/u.exec(line);
  if (colon) return missingSpaceAfterColon(colon[0].length, line);
  return isSpecial(line) ? specialCharacter(0, line) : missingColon(0, line);
}

function valueFault(text: string, start: number): YamlFault {
  const value = text.slice(start);
  if (/^[[{]/.test(value)) return flowFault(text, start) ?? invalidYaml(start);
  if (/^["']/.test(value)) return quoteFault(text, start, '') ?? invalidYaml(start);
  if (isSpecial(value)) return specialCharacter(start, value.split('\n', 1)[0] ?? '');
  return /:(\s|$)/.test(value) ? colonInText(start, value) : invalidYaml(start);
}

function isSpecial(text: string): boolean {
  return /^([@`%&*!|>,\]}?]|-(\s|$))/.test(text);
}
