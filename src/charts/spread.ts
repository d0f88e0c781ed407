/** Something that takes up `height` and would like to have its middle at `wish`. */
export interface Block {
  wish: number;
  height: number;
}

interface Group {
  members: (Block & { index: number })[];
  height: number;
  start: number;
}

/**
 * Middles for `blocks` stacked without overlap inside `top`..`bottom`, in the order of their wishes and as close to
 * them as possible: blocks that would collide form a group around the mean of their wishes.
 */
export function spread(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks
    .map((block, index) => ({ ...block, index }))
    .sort((a, b) => a.wish - b.wish || a.index - b.index);
  const groups: Group[] = [];
  for (const block of order) {
    let group = groupOf([block], top, bottom);
    for (
      let above = groups.at(-1);
      above && above.start + above.height > group.start;
      above = groups.at(-1)
    ) {
      groups.pop();
      group = groupOf([...above.members, ...group.members], top, bottom);
    }
    groups.push(group);
  }
  return middlesOf(groups);
}

function groupOf(members: Group['members'], top: number, bottom: number): Group {
  let height = 0;
  let wished = 0;
  for (const member of members) {
    wished += member.wish - height - member.height / 2;
    height += member.height;
  }
  const start = Math.max(top, Math.min(wished / members.length, bottom - height));
  return { members, height, start };
}

function middlesOf(groups: readonly Group[]): number[] {
  const middles: number[] = [];
  for (const { members, start } of groups) {
    let y = start;
    for (const { index, height } of members) {
      middles[index] = y + height / 2;
      y += height;
    }
  }
  return middles;
}
