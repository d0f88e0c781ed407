/** An element of a drawing, whichever way it was drawn. */
export interface Drawn {
  tag: string;
  attributes: Attributes;
  children: (Drawn | string)[];
}

/** What an element says by a name. */
export interface Attributes {
  get: (name: string) => string | undefined;
}

/** What React's server renderer writes: a start or an end of an element, or the text between. */
const PIECE = /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"]*")*)(\/?)>|[^<]+/g;

const SIGNS: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};

/** The elements in markup that React wrote, below one that is none of them. */
export function fromMarkup(markup: string): Drawn {
  const root: Drawn = { tag: '', attributes: NONE, children: [] };
  const open = [root];
  for (const [piece, end, tag, attributes = '', closed] of markup.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (!tag) parent.children.push(plain(piece));
    else if (end) open.pop();
    else {
      const element = { tag, attributes: attributesIn(attributes), children: [] };
      parent.children.push(element);
      if (!closed) open.push(element);
    }
  }
  return root;
}

/** An element of a document, with all below it. */
export function fromElement(element: Element): Drawn {
  const { attributes, childNodes } = element;
  return {
    tag: element.localName,
    attributes: new Map(Array.from(attributes, ({ name, value }) => [name, value])),
    children: Array.from(childNodes).flatMap((node): (Drawn | string)[] => {
      if (node.nodeType === 1) return [fromElement(node as Element)];
      return node.nodeType === 3 ? [node.textContent ?? ''] : [];
    }),
  };
}

/** The first element of this kind, from the outside in. */
export function firstOf({ children }: Drawn, tag: string): Drawn | null {
  const inner = children.filter((child) => typeof child !== 'string');
  const found = inner.find((child) => child.tag === tag);
  if (found) return found;
  for (const child of inner) {
    const deeper = firstOf(child, tag);
    if (deeper) return deeper;
  }
  return null;
}

const NONE: Attributes = { get: () => undefined };

/** Few of them are ever asked for, so that none is read before. */
function attributesIn(text: string): Attributes {
  if (text === '') return NONE;
  return {
    get: (name) => {
      const head = ` ${name}="`;
      const found = text.indexOf(head);
      if (found < 0) return undefined;
      const begin = found + head.length;
      return plain(text.slice(begin, text.indexOf('"', begin)));
    },
  };
}

function plain(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (sign) => SIGNS[sign] ?? sign)
    : text;
}
