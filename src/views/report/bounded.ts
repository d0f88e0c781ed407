import { formatNumber } from '../format.ts';
import type { Timeline } from '../timeline.ts';
import type { Block, Section, Table } from './document.ts';
import { note } from './lines.ts';

/** The longest list that a report shows. Longer ones nobody reads through, neither on paper nor on a screen. */
export const MOST_ROWS = 100;

/** What is owed an answer is listed as a whole: it is what councils ask for, and it must not get lost. */
const WHOLE = ['zusagen'];

/**
 * The section with lists of bearable length: of longer ones the beginning, and how much there is. The data of the report
 * (JSON) hold all of it.
 */
export function bounded(section: Section): Section {
  if (WHOLE.includes(section.id)) return section;
  return { ...section, blocks: section.blocks.flatMap(boundedBlock) };
}

function boundedBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'table': {
      const rows = rowsIn(block.table);
      if (rows <= MOST_ROWS) return [block];
      return [{ ...block, table: firstRows(block.table) }, shortened(rows)];
    }
    case 'timeline': {
      const rows = rowsIn(block.table);
      if (rows <= MOST_ROWS) return [block];
      const timeline: Timeline = { ...block.timeline, groups: firstOf(block.timeline.groups) };
      return [{ ...block, timeline, table: firstRows(block.table) }, shortened(rows)];
    }
    case 'entries': {
      const { entries } = block;
      if (entries.length <= MOST_ROWS) return [block];
      return [{ ...block, entries: entries.slice(0, MOST_ROWS) }, shortened(entries.length)];
    }
    default:
      return [block];
  }
}

function shortened(all: number): Block {
  return note(
    `Hier stehen die ersten ${MOST_ROWS} von ${formatNumber(all)}. Alle enthalten die Daten dieses Berichts (JSON).`,
  );
}

function rowsIn({ groups }: Table): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

function firstRows(table: Table): Table {
  return { ...table, groups: firstOf(table.groups) };
}

/** As many groups, the last cut off, as have that many rows. */
function firstOf<G extends { rows: readonly unknown[] }>(groups: readonly G[]): G[] {
  let left = MOST_ROWS;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}
