import type { List, ListItem, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Line, Run } from './document.ts';
import { tableOf } from './lines.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A Markdown text as blocks, for the forms that can't show Markdown themselves. */
export function markdownBlocks(markdown: string): Block[] {
  return parser.parse(markdown).children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', line: runsOf(node.children) }];
    case 'paragraph':
      return [{ kind: 'paragraph', role: 'text', line: runsOf(node.children) }];
    case 'list':
      return [{ kind: 'list', items: itemsOf(node), ...(node.ordered && { start: node.start ?? 1 }) }];
    case 'table':
      return tableBlock(node);
    case 'code':
      return node.value.split('\n').map((text) => ({ kind: 'paragraph', role: 'text', line: [{ text }] }));
    case 'footnoteDefinition':
      return node.children.flatMap((child) =>
        linesOf(child).map(
          (line): Block => ({
            kind: 'paragraph',
            role: 'note',
            line: [{ text: `[${node.identifier}] ` }, ...line],
          }),
        ),
      );
    case 'blockquote':
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
}

function itemsOf({ children }: List): Line[][] {
  return children.map((item) => item.children.flatMap(linesOf));
}

/** Lists within lists become lines with a dash. */
function linesOf(node: RootContent | ListItem): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [runsOf(node.children)];
  if (node.type === 'code') return node.value.split('\n').map((text) => [{ text }]);
  if (node.type === 'list') {
    return itemsOf(node).flatMap((lines) => lines.map((line) => [{ text: '– ' }, ...line]));
  }
  return 'children' in node ? (node.children as RootContent[]).flatMap(linesOf) : [];
}

function tableBlock({ children }: TableNode): Block[] {
  const [head, ...rows] = children.map((row) => row.children.map((one) => runsOf(one.children)));
  if (!head) return [];
  const width = 100 / head.length;
  const columns = head.map((line, index) => [`c${index + 1}`, textOf(line), width] as const);
  const cells = rows.map((row) => head.map((_, index) => [row[index] ?? []]));
  return [{ kind: 'table', table: tableOf('vorwort', '', columns, [{ title: null, rows: cells }]) }];
}

function runsOf(nodes: readonly PhrasingContent[], style: Partial<Run> = {}): Line {
  return nodes.flatMap((node) => runOf(node, style));
}

function runOf(node: PhrasingContent, style: Partial<Run>): Line {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ ...style, text: node.value.replace(/\s+/g, ' ') }];
    case 'strong':
      return runsOf(node.children, { ...style, strong: true });
    case 'emphasis':
      return runsOf(node.children, { ...style, emphasis: true });
    case 'link':
      return runsOf(node.children, { ...style, href: node.url });
    case 'break':
      return [{ ...style, text: ' ' }];
    case 'footnoteReference':
      return [{ ...style, text: `[${node.identifier}]` }];
    default:
      return 'children' in node ? runsOf(node.children as PhrasingContent[], style) : [];
  }
}

function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}
