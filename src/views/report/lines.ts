import type { Ref } from '../../model/types.ts';
import { NOT_DOCUMENTED } from '../format.ts';
import { routes } from '../routes.ts';
import type { Block, Cell, Column, Line, Run, Table } from './document.ts';

/** A line, or a cell of one line, of one run. */
export function plain(text: string): Line {
  return [{ text }];
}

export function muted(text: string): Line {
  return [{ text, tone: 'muted' }];
}

export function cell(text: string): Cell {
  return [plain(text)];
}

export function link(text: string, href: string | null): Run {
  return href === null ? { text } : { text, href };
}

/** The unit, or „nicht dokumentiert“. */
export function unitLine(unit: Ref | null): Line {
  return unit ? [link(unit.title, routes.unit(unit.id))] : plain(NOT_DOCUMENTED);
}

export function paragraph(text: string | Line): Block {
  return { kind: 'paragraph', role: 'text', line: typeof text === 'string' ? plain(text) : text };
}

export function note(line: string | Line): Block {
  return { kind: 'paragraph', role: 'note', line: typeof line === 'string' ? plain(line) : line };
}

export function heading(text: string, href?: string): Block {
  return { kind: 'heading', line: [href ? { text, href } : { text }] };
}

/** A table whose columns are given as `[id, title, percent of the width]`. */
export function tableOf(
  id: string,
  caption: string,
  columns: readonly (readonly [id: string, title: string, width: number])[],
  groups: Table['groups'],
): Table {
  return {
    id,
    caption,
    columns: columns.map(
      ([columnId, title, width]): Column => ({ id: columnId, title, align: 'start', width }),
    ),
    groups,
  };
}

/** Lines that are not there are left out. */
export function present(lines: readonly (Line | null)[]): Line[] {
  return lines.filter((line) => line !== null);
}

/** Groups of which each has rows. */
export function ungrouped(rows: Cell[][]): Table['groups'] {
  return [{ title: null, rows }];
}
