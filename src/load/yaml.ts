import { dataOf, type Tree } from './tree.ts';
import { type ParsedYaml, parseDocumentText } from './yaml-document.ts';
import { invalidYaml, tooDeep, type YamlFault } from './yaml-fault.ts';
import { repairedTree } from './yaml-repair.ts';
import { readSimple } from './yaml-simple.ts';
import { DATA, TREE } from './yaml-simple-maker.ts';

/** The entries of a file as plain data, and the tree where places in it are asked for. */
export interface ReadYaml {
  data: unknown;
  faults: YamlFault[];
  tree: () => Tree;
}

/** Reads the entries of a file as `parseYaml` does. In most files nobody asks for a place: their tree is never made. */
export function readYaml(text: string): ReadYaml {
  const data = readSimple(text, DATA);
  if (data === null) {
    const { tree, faults } = parseYaml(text);
    return { data: dataOf(tree), faults, tree: () => tree };
  }
  let tree: Tree | null = null;
  return {
    data,
    faults: [],
    tree: () => {
      tree ??= parseYaml(text).tree;
      return tree;
    },
  };
}

/**
 * Parses the entries of a file. Anchors, aliases and tags are refused, so nothing multiplies and nothing runs. A text
 * that is no YAML is read part by part, so that one slip doesn't hide the others. Never throws.
 */
export function parseYaml(text: string): ParsedYaml {
  const simple = readSimple(text, TREE);
  if (simple) return { tree: simple, faults: [] };
  const deep = tooDeepAt(text);
  if (deep !== null) return unreadable(deep);
  try {
    return parseDocumentText(text) ?? parseParts(text);
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    return unreadable(0);
  }
}

function parseParts(text: string): ParsedYaml {
  const { tree, faults } = repairedTree(text);
  return { tree, faults: faults.length > 0 ? faults : [invalidYaml(0)] };
}

function unreadable(offset: number): ParsedYaml {
  return { tree: { kind: 'unreadable', start: offset }, faults: [tooDeep(offset)] };
}

/** Where brackets or dashes are nested as in no content, so that the parser would need very long; null otherwise. */
function tooDeepAt(text: string): number | null {
  const dashes = /^[ \t]*([-?] +){20}/m.exec(text);
  if (dashes) return dashes.index;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return null;
}

const DEEPEST = 100;
