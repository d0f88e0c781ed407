import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** A fault in the YAML itself; `offset` counts within the parsed text. */
export interface YamlFault {
  rule: string;
  offset: number;
  message: string;
  expected: string | null;
}

export interface ParsedYaml {
  /** Plain data; null when a fault makes it unusable. */
  data: unknown;
  faults: YamlFault[];
  /** Offset of the value at a path, or of the nearest value above it that exists. */
  offsetOf: (path: readonly PropertyKey[]) => number;
  /** Offset of the key at a path, or of the value above it. */
  offsetOfKey: (path: readonly PropertyKey[]) => number;
}

/** Parses YAML 1.2 without aliases, tags or doubled keys. Never throws and never runs anything. */
export function parseYaml(text: string): ParsedYaml {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', stringKeys: true });
    const faults = [...syntaxFaults(document.errors, text), ...refusedFeatures(document)];
    const data = faults.length === 0 ? document.toJS() : null;
    return { data, faults, ...locators(document) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unreadable();
  }
}

function unreadable(): ParsedYaml {
  const message = 'Die Angaben sind so tief verschachtelt, dass sie nicht gelesen werden können.';
  const faults = [{ rule: 'yaml-too-deep', offset: 0, message, expected: null }];
  return { data: null, faults, offsetOf: () => 0, offsetOfKey: () => 0 };
}

/** One broken line often makes the parser stumble again further down: only the first of those is told. */
function syntaxFaults(errors: readonly YAMLError[], text: string): YamlFault[] {
  const doubled = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const broken = errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  const told = broken.length > 0 ? broken.slice(0, 1) : doubled;
  return told.map((error) => describe(error, text));
}

function describe(error: YAMLError, text: string): YamlFault {
  const offset = error.pos[0];
  const [rule, message, expected] = wording(error, text, offset);
  return { rule, offset, message, expected };
}

type Wording = [rule: string, message: string, expected: string | null];

function wording({ code, message }: YAMLError, text: string, offset: number): Wording {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:- )?"?([^:"]+)/.exec(text.slice(offset))?.[1]?.trim() ?? '';
    return [
      'duplicate-key',
      `Die Angabe „${key}“ steht zweimal an derselben Stelle.`,
      'Bitte eine der beiden löschen.',
    ];
  }
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) {
    return [
      'tab-indent',
      'Die Zeile ist mit einem Tabulator eingerückt.',
      'Bitte mit Leerzeichen einrücken (zwei je Stufe).',
    ];
  }
  if (code === 'MISSING_CHAR' && /quote/.test(message)) {
    return [
      'unclosed-quote',
      'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
      'Text steht zwischen zwei geraden Anführungszeichen: "Text". Im Text selbst „…“ verwenden.',
    ];
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || /implicit key/.test(message)) {
    return /:\s.*:(\s|$)/.test(line)
      ? [
          'colon-in-text',
          'Ein Text mit Doppelpunkt steht nicht in Anführungszeichen.',
          'Bitte den Text in gerade Anführungszeichen setzen: titel: "Teil 1: Beginn".',
        ]
      : [
          'missing-colon',
          'Hier fehlt ein Doppelpunkt, oder die Zeile ist falsch eingerückt.',
          'Jede Angabe hat die Form „schlüssel: Wert“, mit einem Leerzeichen nach dem Doppelpunkt.',
        ];
  }
  if (code === 'BAD_INDENT' || code === 'BAD_COLLECTION_TYPE') {
    return [
      'wrong-indent',
      'Die Zeile ist falsch eingerückt.',
      'Angaben derselben Ebene stehen genau untereinander; eingerückt wird mit zwei Leerzeichen.',
    ];
  }
  if (code === 'MISSING_CHAR' || code === 'BLOCK_IN_FLOW') {
    return [
      'unclosed-bracket',
      'Eine Klammer wird geöffnet und nicht geschlossen, oder ein Komma fehlt.',
      'Listen stehen in eckigen Klammern: [a, b]; zusammengehörige Angaben in geschweiften: { id: a, titel: b }.',
    ];
  }
  if (code === 'BAD_SCALAR_START' || code === 'BAD_DIRECTIVE') {
    return [
      'special-character',
      `Ein Text darf nicht mit „${text[offset] ?? ''}“ beginnen.`,
      'Bitte den Text in gerade Anführungszeichen setzen: "…".',
    ];
  }
  if (code === 'MULTIPLE_DOCS') {
    return [
      'front-matter-doubled',
      'Hier steht eine weitere Trennlinie „---“.',
      'Die Angaben stehen zusammen in einem einzigen Block.',
    ];
  }
  return [
    'invalid-yaml',
    'Die Angaben sind an dieser Stelle nicht lesbar.',
    'Jede Angabe hat die Form „schlüssel: Wert“; Listen beginnen je Zeile mit „- “.',
  ];
}

/** Aliases could multiply a small file without end, tags could name types: content needs neither. */
function refusedFeatures(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node: (_key, node) => {
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      if (isAlias(node) || anchor) {
        const sign = isAlias(node) ? '*' : '&';
        faults.push(refusal('yaml-alias', node, `Verweise mit „${sign}“ sind nicht erlaubt.`));
      } else if (tag && !tag.startsWith('tag:yaml.org,2002:')) {
        faults.push(refusal('yaml-tag', node, 'Typangaben mit „!“ sind nicht erlaubt.'));
      }
    },
  });
  return faults.slice(0, 1);
}

function refusal(rule: string, node: Node, message: string): YamlFault {
  const expected = 'Ist es als Text gemeint, gehört er in gerade Anführungszeichen: "…".';
  return { rule, offset: node.range?.[0] ?? 0, message, expected };
}

function locators(document: Document.Parsed): Pick<ParsedYaml, 'offsetOf' | 'offsetOfKey'> {
  return {
    offsetOf: (path) => startOf(nodesAlong(document.contents, path).at(-1)),
    offsetOfKey: (path) => {
      const nodes = nodesAlong(document.contents, path.slice(0, -1));
      const parent = nodes.at(-1);
      const key = path.at(-1);
      if (nodes.length === path.length && isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair && isNode(pair.key)) return startOf(pair.key);
      }
      return startOf(parent);
    },
  };
}

/** The nodes from the root along a path, as far as they exist. */
function nodesAlong(root: ParsedNode | null, path: readonly PropertyKey[]): Node[] {
  const nodes: Node[] = root ? [root] : [];
  let node: unknown = root;
  for (const step of path) {
    if (!isMap(node) && !isSeq(node)) break;
    node = node.get(step as string | number, true);
    if (!isNode(node)) break;
    nodes.push(node);
  }
  return nodes;
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}
