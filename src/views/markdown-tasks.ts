import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Names the boxes of a list of tasks, which no label does. */
export function markdownTasks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, { tagName: 'input' }, ({ properties }) => {
      properties.ariaLabel = properties.checked ? 'erledigt' : 'offen';
    });
  };
}
