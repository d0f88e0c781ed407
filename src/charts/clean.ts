import type { Drawn } from './markup.ts';
import { SMALL } from './size.ts';

/** What a drawing may consist of. Everything else that Recharts writes is dropped: ids, roles, styles, colours. */
const ATTRIBUTES: Record<string, string[]> = {
  g: ['class', 'transform'],
  path: ['class', 'd', 'stroke-dasharray'],
  rect: ['class', 'x', 'y', 'width', 'height', 'rx'],
  circle: ['class', 'cx', 'cy', 'r'],
  line: ['class', 'x1', 'y1', 'x2', 'y2', 'stroke-dasharray'],
  text: ['class', 'x', 'y', 'text-anchor', 'font-size', 'transform'],
  tspan: ['x', 'dy'],
};

const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;

export interface Frame {
  title: string;
  description: string;
}

/** The drawing below `svg` as self-contained, minimal SVG text; it scales to the width it is given. */
export function cleanSvg(svg: Drawn, { title, description }: Frame): string {
  const name = escapeText(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-drawing" viewBox="${roundNumbers(svg.attributes.get('viewBox') ?? '')}"`,
    ` font-size="${SMALL}"`,
    ` role="img" aria-label="${name}"><title>${name}</title><desc>${escapeText(description)}</desc>`,
    cleanChildren(svg, false),
    '</svg>',
  ].join('');
}

function cleanChildren({ children }: Drawn, inText: boolean): string {
  let text = '';
  for (const child of children) {
    if (typeof child !== 'string') text += cleanElement(child, inText);
    else if (inText) text += escapeText(child);
  }
  return text;
}

function cleanElement(element: Drawn, inText: boolean): string {
  const { tag } = element;
  const allowed = ATTRIBUTES[tag];
  if (!allowed) return '';
  const content = cleanChildren(element, inText || tag === 'text');
  let attributes = '';
  for (const name of allowed) attributes += cleanAttribute(name, element.attributes.get(name));
  if (tag === 'g' && (attributes === '' || content === '')) return content;
  return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}

function cleanAttribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  const cleaned = name === 'class' ? ownClasses(value) : roundNumbers(value);
  return cleaned === '' ? '' : ` ${name}="${escapeText(cleaned)}"`;
}

function ownClasses(value: string): string {
  // Most elements have one of their own and no other.
  if (value.startsWith('chart-') && !value.includes(' ')) return value;
  return value
    .split(/\s+/)
    .filter((name) => name.startsWith('chart-'))
    .join(' ');
}

/** Whole numbers stay as they are. */
function roundNumbers(value: string): string {
  if (!/[.e]/.test(value)) return value;
  const number = Number(value);
  return Number.isNaN(number) ? value.replace(NUMBER, (part) => rounded(Number(part))) : rounded(number);
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}

function escapeText(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
