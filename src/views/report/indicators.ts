import type { MeetingReport } from '../../model/report.ts';
import type { IndicatorState } from '../../model/state.ts';
import { formatQuantity, formatTerm } from '../format.ts';
import { routes } from '../routes.ts';
import { targetText } from '../situation-charts.ts';
import type { Cell, Section } from './document.ts';
import { cell, link, muted, plain, tableOf, ungrouped } from './lines.ts';

/** The latest value of everything that is measured. Null when nothing is. */
export function indicatorsSection({ fields, since }: MeetingReport): Section | null {
  const rows = fields
    .flatMap((field) => field.lines)
    .flatMap(({ measure, indicators }) =>
      indicators
        .filter(({ values }) => values.length > 0)
        .map((state): Cell[] => {
          const before = since === null ? [] : state.values.filter(({ said }) => said.last <= since);
          return [
            cell(state.indicator.title),
            [[link(measure.title, routes.measure(measure.id))]],
            valueCell(state, before.at(-1)),
            valueCell(state, state.values.at(-1)),
            cell(targetText(state.indicator)),
          ];
        }),
    );
  if (rows.length === 0) return null;
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
    ungrouped(rows),
  );
  return { id: 'kennzahlen', title: 'Kennzahlen', blocks: [{ kind: 'table', table }] };
}

function valueCell({ indicator }: IndicatorState, value: IndicatorState['values'][number] | undefined): Cell {
  if (!value) return cell('–');
  return [
    plain(`${formatQuantity(value.quantity)} ${indicator.unit}`),
    muted(`gemeldet ${formatTerm(value.said)}`),
  ];
}
