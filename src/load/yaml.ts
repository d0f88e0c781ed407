import { type ParsedYaml, parseDocumentText } from './yaml-document.ts';
import { invalidYaml, tooDeep } from './yaml-fault.ts';
import { repairedTree } from './yaml-repair.ts';
import { simpleTree } from './yaml-simple.ts';

/**
 * Parses the entries of a file. Anchors, aliases and tags are refused, so nothing multiplies and nothing runs. A text
 * that is no YAML is read part by part, so that one slip doesn't hide the others. Never throws.
 */
export function parseYaml(text: string): ParsedYaml {
  const simple = simpleTree(text);
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
