import { SvgCopies } from './svg-copies.ts';

/** What is wrong with an SVG file; the offset counts from the beginning of its text. */
export interface SvgFault {
  rule: 'invalid-picture' | 'unsafe-picture';
  offset: number;
  message: string;
  expected: string;
}

export interface SvgCheck {
  /** Only the ratio of the two is used; null when there is a fault. */
  size: { width: number; height: number } | null;
  faults: SvgFault[];
}

const SVG = 'http://www.w3.org/2000/svg';
/** Notes that drawing programs leave; browsers do nothing with them. */
const INERT =
  /^(http:\/\/www\.w3\.org\/(1999\/02\/22-rdf-syntax-ns#|1999\/xlink|XML\/1998\/namespace)|https?:\/\/(www\.inkscape\.org|sodipodi\.sourceforge\.net|purl\.org\/dc|creativecommons\.org|web\.resource\.org\/cc|ns\.adobe\.com|www\.bohemiancoding\.com|www\.serif\.com)\/.*)$/;

/** What draws, and nothing that runs, moves or loads. */
const ELEMENTS =
  /^(svg|g|defs|symbol|use|switch|title|desc|metadata|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|image|linearGradient|radialGradient|stop|clipPath|mask|pattern|marker|filter|fe[A-Z]\w+)$/;

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\?(?<pi>[\s\S]*?)\?>|<!DOCTYPE(?<doctype>[^>[]*(?:\[[^\]]*\])?\s*)>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;

const SAFE = 'Erlaubt ist nur, was zeichnet. Im Zeichenprogramm hilft „Speichern als: einfaches SVG“.';

/**
 * Checks an SVG file that a website may show: well-formed as far as browsers need it, without scripts and without
 * anything that is loaded from elsewhere. Pages show it as an image, where nothing runs; a reader may open it alone.
 */
export function checkSvg(text: string): SvgCheck {
  const faults: SvgFault[] = [];
  const refuse = (offset: number, message: string) =>
    faults.push({ rule: 'unsafe-picture', offset, message, expected: SAFE });
  /** With the nearest id that each stands in. */
  const open: { name: string; id: string | undefined }[] = [];
  const copies = new SvgCopies();
  let root: Map<string, string> | null = null;
  let offset = 0;
  TOKEN.lastIndex = 0;
  while (offset < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    const isOutside = open.length === 0 && root !== null;
    if (!groups || (isOutside && (groups.open || groups.text?.trim()))) return broken(offset, faults);
    const { data, pi, doctype, close, open: name, attributes = '', empty, text: content } = groups;
    if (pi !== undefined && !/^xml\s/.test(pi)) refuse(offset, 'Die Datei bindet eine andere ein.');
    if (pi && /^xml\s.*encoding\s*=\s*["'](?!utf-8["'])/is.test(pi)) return broken(0, faults);
    if (doctype?.includes('[')) refuse(offset, 'Die Datei legt eigene Abkürzungen fest (<!ENTITY …>).');
    if (name !== undefined) {
      const entries = attributesOf(attributes);
      if (root === null && name !== 'svg') return broken(0, faults);
      root ??= entries;
      for (const message of elementFaults(name, entries)) refuse(offset, message);
      const around = open.at(-1)?.id;
      copies.add(name, entries, entries.get('id'), around);
      if (!empty) open.push({ name, id: entries.get('id') ?? around });
    }
    if (close !== undefined && open.pop()?.name !== close) return broken(offset, faults);
    const isStyle = /(^|:)style$/.test(open.at(-1)?.name ?? '');
    if (isStyle && loads(data ?? decoded(content ?? ''))) refuse(offset, 'Die Stilangaben laden etwas nach.');
    offset = TOKEN.lastIndex;
  }
  if (open.length > 0) return broken(offset, faults);
  if (copies.areTooMany()) refuse(0, 'Die Teile des Bildes wiederholen sich zu oft (<use>).');
  if (root?.get('xmlns') !== SVG) return broken(0, faults);
  const size = sizeOf(root);
  if (!size) faults.push(withoutSize());
  return { size: faults.length === 0 ? size : null, faults };
}

function broken(offset: number, faults: SvgFault[]): SvgCheck {
  const message = offset === 0 ? 'Die Datei ist kein SVG-Bild.' : 'Ab hier ist die Datei kein lesbares SVG.';
  const expected = 'Bitte das Bild im Zeichenprogramm neu als SVG (UTF-8) speichern.';
  return { size: null, faults: [...faults, { rule: 'invalid-picture', offset, message, expected }] };
}

function withoutSize(): SvgFault {
  const message = 'Das Bild nennt keine Größe.';
  const expected = 'Erwartet wird im Element <svg> die Angabe viewBox="0 0 Breite Höhe".';
  return { rule: 'invalid-picture', offset: 0, message, expected };
}

function attributesOf(written: string): Map<string, string> {
  const pattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  return new Map(
    [...written.matchAll(pattern)].map((match) => [match[1] ?? '', decoded(match[2] ?? match[3] ?? '')]),
  );
}

/** With `&#x6a;` and the like as the characters they stand for. */
function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => character(Number(digits)))
    .replaceAll('&amp;', '&');
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function elementFaults(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const isDrawn = !name.includes(':') || name.startsWith('svg:');
  const faults =
    isDrawn && !ELEMENTS.test(name.replace(/^svg:/, '')) ? [`<${name}> ist hier nicht erlaubt.`] : [];
  for (const [key, value] of attributes) {
    const local = key.split(':').at(-1) ?? key;
    if (/^xmlns(:|$)/.test(key)) {
      const isSvg = key === 'xmlns' || key === 'xmlns:svg';
      if (isSvg ? value !== SVG : !INERT.test(value))
        faults.push(`Die Datei enthält Fremdes: ${key}="${value}".`);
    } else if (/^on/i.test(local)) faults.push(`„${key}“ würde etwas ausführen.`);
    else if (/^(href|src|base)$/i.test(local) && isDrawn && !isOwn(value)) {
      faults.push(`„${key}“ verweist nach außen.`);
    } else if (key === local && loads(value)) faults.push(`„${key}“ lädt etwas nach.`);
  }
  return faults;
}

/** A part of the same file, or a picture within it. */
function isOwn(address: string): boolean {
  return /^\s*(#|data:image\/(png|jpeg|gif|webp);base64,)/i.test(address) || address.trim() === '';
}

/** CSS that refers to more than a part of the same file, or hides what it says behind `\`. */
function loads(css: string): boolean {
  return /@import|image-set|url\s*\((?!\s*["']?\s*#)|\\/i.test(css);
}

function sizeOf(root: ReadonlyMap<string, string>): SvgCheck['size'] {
  const [, , ...box] = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const given = ['width', 'height'].map((key) => Number.parseFloat(root.get(key)?.replace(/%$/, 'x') ?? ''));
  const [width = 0, height = 0] = box.length === 2 ? box : given;
  return width > 0 && height > 0 ? { width, height } : null;
}
