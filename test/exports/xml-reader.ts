/** Reads well-formed XML 1.0 as far as feeds need it, independently of the code that writes it; throws otherwise. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const TOKEN = /<\?xml[ -][^?]*\?>|<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export function readXml(file: string): XmlElement {
  if (FORBIDDEN.test(file)) throw new Error('a character that XML 1.0 has no place for');
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  let read = 0;
  for (const [token, closes, name = '', attributes = '', isEmpty] of file.matchAll(TOKEN)) {
    read += token.length;
    const inner = open.at(-1) as XmlElement;
    if (token.startsWith('<?')) continue;
    if (!token.startsWith('<')) {
      inner.text += unescaped(token);
    } else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> without its beginning`);
    } else {
      const element = { name, attributes: attributesOf(attributes), text: '', children: [] };
      inner.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [top, ...rest] = root.children;
  if (read !== file.length || open.length !== 1 || !top || rest.length > 0 || root.text.trim()) {
    throw new Error(`not well-formed at ${read}: ${file.slice(read, read + 80)}`);
  }
  return top;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name. */
export function childText(element: XmlElement, name: string): string | null {
  return childrenOf(element, name)[0]?.text ?? null;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without its references. */
export function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|\]\]>/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&(#?)(\w+);/g, (_, numeric: string, name: string) =>
    numeric ? String.fromCodePoint(Number(name)) : (NAMED[name] as string),
  );
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([A-Za-z:]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]));
}
