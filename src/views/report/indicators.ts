import type { Day } from '../../model/day.ts';
import type { MeetingReport } from '../../model/report.ts';
import type { IndicatorState } from '../../model/state.ts';
import type { Ref } from '../../model/types.ts';
import { formatQuantity, formatTerm } from '../format.ts';
import { routes } from '../routes.ts';
import { targetText } from '../situation-charts.ts';
import { MOST_ROWS, ordered, partNote } from './bounded.ts';
import type { Cell, Section } from './document.ts';
import { cell, link, muted, plain, tableOf, ungrouped } from './lines.ts';

/** The latest value of what is measured, of very much the newest first. Null when nothing is. */
export function indicatorsSection({ fields, since }: MeetingReport): Section | null {
  const measured = fields
    .flatMap((field) => field.lines)
    .flatMap(({ measure, indicators }) =>
      indicators.filter(({ values }) => values.length > 0).map((state) => ({ measure, state })),
    );
  if (measured.length === 0) return null;
  const isNew = ({ state }: Measured) => (state.values.at(-1)?.said.last ?? '') > (since ?? '');
  const shown = ordered(measured, MOST_ROWS, (one) => (isNew(one) ? 0 : 1)).slice(0, MOST_ROWS);
  const table = tableOf(
    'kennzahlen',
    'Zuletzt gemeldete Werte',
    [
      ['indicator', 'Kennzahl', 26],
      ['measure', 'Maßnahme', 24],
      ['before', 'im letzten Bericht', 16],
      ['now', 'jetzt', 17],
      ['target', 'Ziel', 17],
    ],
    ungrouped(shown.map((one) => rowOf(one, since))),
  );
  return {
    id: 'kennzahlen',
    title: 'Kennzahlen',
    blocks: [
      ...partNote(shown.length, measured.length, 'Kennzahlen: neu gemeldete zuerst'),
      { kind: 'table', table },
    ],
  };
}

interface Measured {
  measure: Ref;
  state: IndicatorState;
}

function rowOf({ measure, state }: Measured, since: Day | null): Cell[] {
  const before = since === null ? [] : state.values.filter(({ said }) => said.last <= since);
  return [
    cell(state.indicator.title),
    [[link(measure.title, routes.measure(measure.id))]],
    valueCell(state, before.at(-1)),
    valueCell(state, state.values.at(-1)),
    cell(targetText(state.indicator)),
  ];
}

function valueCell({ indicator }: IndicatorState, value: IndicatorState['values'][number] | undefined): Cell {
  if (!value) return cell('–');
  return [
    plain(`${formatQuantity(value.quantity)} ${indicator.unit}`),
    muted(`gemeldet ${formatTerm(value.said)}`),
  ];
}
