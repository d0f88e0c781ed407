import { everything, type ListState, type Row } from '../../src/islands/list.ts';
import { rowOf } from '../../src/islands/row-attributes.ts';
import type { ListEntry, ListFrame } from '../../src/views/list.ts';

/** A small list: three facets, two orders, five rows. */
export const frame: ListFrame = {
  noun: { one: 'Maßnahme', many: 'Maßnahmen' },
  facets: [
    {
      id: 'feld',
      label: 'Handlungsfeld',
      options: [
        { id: 'bildung', label: 'Bildung' },
        { id: 'verkehr', label: 'Verkehr' },
      ],
    },
    {
      id: 'status',
      label: 'Status',
      options: [
        { id: 'in-umsetzung', label: 'in Umsetzung' },
        { id: 'geplant', label: 'geplant' },
        { id: 'pausiert', label: 'pausiert' },
      ],
    },
    {
      id: 'lage',
      label: 'Terminlage',
      options: [
        { id: 'ueberfaellig', label: 'überfällig' },
        { id: 'im-plan', label: 'im Plan' },
      ],
    },
  ],
  sorts: [
    { id: 'titel', label: 'Titel A–Z', reversed: 'Titel Z–A', direction: 'ascending' },
    {
      id: 'verzug',
      label: 'Überfällige zuerst',
      reversed: 'Überfällige zuletzt',
      direction: 'descending',
    },
  ],
};

/** By title; the second rank is that of the delay. */
export const entries: ListEntry[] = [
  entry('Ampeln am Ring', 'verkehr', 'geplant', 'im-plan', [0, 1]),
  entry('Busse in Echtzeit', 'verkehr', 'in-umsetzung', 'ueberfaellig', [1, 0]),
  entry('Lernplattform', 'bildung', 'in-umsetzung', 'im-plan', [2, 1]),
  entry('Mängelmelder', 'verkehr', 'in-umsetzung', 'im-plan', [3, 1]),
  entry('WLAN in Schulen', 'bildung', 'geplant', 'im-plan', [4, 1]),
];

export const rows: Row[] = entries.map((one) => rowOf(frame, one));

/** Everything, but for what is given. */
export function asked(state: Partial<ListState>): ListState {
  return { ...everything(frame), ...state };
}

function entry(text: string, feld: string, status: string, lage: string, ranks: number[]): ListEntry {
  return { text, values: { feld, status, lage }, ranks };
}
