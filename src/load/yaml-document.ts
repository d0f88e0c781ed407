import { Lexer, parseDocument } from 'yaml';
import type { Tree } from './tree.ts';
import type { YamlFault } from './yaml-fault.ts';
import { hashInText } from './yaml-text-fault.ts';
import { treeOf } from './yaml-tree.ts';

export interface ParsedYaml {
  tree: Tree;
  faults: YamlFault[];
}

/**
 * Reads a text that is YAML 1.2; null when it is none, or another one than was probably meant. Every value stays the text that is written: `0417` keeps its
 * zero and `3.10` its second digit, and the fields say what is a number.
 */
export function parseDocumentText(text: string): ParsedYaml | null {
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    // At „silent“ a second document would be dropped without an error.
    logLevel: 'error',
  });
  if (document.errors.length > 0 || document.directives.yaml.explicit) return null;
  const faults = hiddenTexts(text);
  const hidden = faults.map((fault) => fault.offset);
  const tree = treeOf(document.contents, { text, hidden, faults });
  return tree && { tree, faults };
}

/** A `#` after a space hides the rest of the line; without a space behind it, it was probably meant as text. */
function hiddenTexts(text: string): YamlFault[] {
  if (!/[ \t]#[^\s#]/.test(text)) return [];
  const faults: YamlFault[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^#[^\s#]/.test(token) && !isLineStart(text, offset)) faults.push(hashInText(offset, token));
    // Signs by which the lexer talks to the parser; the text itself has no control characters.
    if (!SIGNS.has(token)) offset += token.length;
  }
  return faults;
}

const SIGNS = new Set(['\u0002', '\u0018', '\u001f']);

function isLineStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
