import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Readies the tables of a Markdown text for a narrow window and a strict reader: each stands in a box that scrolls by
 * itself and can be reached with the keyboard; numbers are aligned by a class, because HTML has no such attribute.
 */
export function markdownTables(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return;
      visit(element, 'element', (cell) => {
        if (cell.tagName === 'th' || cell.tagName === 'td') alignByClass(cell);
      });
      parent.children[index] = boxAround(element);
      return [SKIP, index + 1];
    });
  };
}

function alignByClass(cell: Element): void {
  if (cell.properties.align === 'right') cell.properties.className = ['number'];
  delete cell.properties.align;
}

function boxAround(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['scroll'],
      role: 'group',
      ariaLabel: `Tabelle: ${columns(table)}`,
      tabIndex: 0,
    },
    children: [table],
  };
}

function columns(table: Element): string {
  const names: string[] = [];
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th') names.push(textOf(cell).trim());
  });
  return names.filter(Boolean).join(', ');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
