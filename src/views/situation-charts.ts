import type { FieldSection, Situation } from '../model/situation.ts';
import type { IndicatorState } from '../model/state.ts';
import type { Summary } from '../model/summary.ts';
import type { TrendLine } from '../model/trend.ts';
import type { Chart, ChartSeries, IndicatorChart, TrendChart } from './chart.ts';
import { counted, formatDay, formatDayShort, formatNumber, formatQuantity, formatTerm } from './format.ts';
import { STATUS_LABELS, STATUS_ORDER } from './labels.ts';

/** Measures by status in each action field. Null without measures. */
export function fieldChart(fields: readonly FieldSection[]): Chart | null {
  if (fields.length === 0) return null;
  const series = seriesOf(fields.map((field) => field.summary));
  return {
    kind: 'stack',
    title: 'Stand je Handlungsfeld',
    description: 'Je Handlungsfeld die Zahl der Maßnahmen nach Status.',
    series,
    rows: fields.map(({ field, summary }) => ({ label: field.title, values: summary.byStatus })),
    table: {
      caption: 'Maßnahmen je Handlungsfeld nach Status',
      head: ['Handlungsfeld', ...series.map((one) => one.label), 'zusammen'],
      rows: fields.map(({ field, summary }) => [field.title, ...countsOf(series, summary)]),
    },
  };
}

/** Measures by status at each report. Null when there is only one day to show. */
export function historyChart({ history }: Pick<Situation, 'history'>): Chart | null {
  if (history.length < 2) return null;
  const series = seriesOf(history);
  return {
    kind: 'history',
    title: 'Entwicklung über die Berichte',
    description: 'Zahl der bekannten Maßnahmen nach Status an jedem Stichtag.',
    series,
    columns: history.map((summary) => ({ label: formatDayShort(summary.asOf), values: summary.byStatus })),
    table: {
      caption: 'Maßnahmen nach Status an jedem Stichtag',
      head: ['Stichtag', ...series.map((one) => one.label), 'zusammen'],
      rows: history.map((summary) => [formatDay(summary.asOf), ...countsOf(series, summary)]),
    },
  };
}

/** Measured values against the target. Null before the first value. */
export function indicatorChart({ indicator, values }: IndicatorState): IndicatorChart | null {
  if (values.length === 0) return null;
  const { title, unit, target } = indicator;
  const targetLabel = target ? `Ziel ${formatNumber(target.value)} ${unit}` : null;
  const until = target?.by ? ` bis ${formatTerm(target.by)}` : '';
  return {
    kind: 'indicator',
    title,
    description: `${counted(values.length, 'gemeldeter Wert', 'gemeldete Werte')} in ${unit}${targetLabel ? `; ${targetLabel}${until}` : ''}.`,
    unit,
    points: values.map(({ said, quantity }) => ({
      day: said.last,
      label: formatTerm(said),
      value: quantity.value,
      valueLabel: formatQuantity(quantity),
    })),
    target:
      target && targetLabel
        ? { value: target.value, label: targetLabel, day: target.by?.last ?? null }
        : null,
    table: {
      caption: `${title}${targetLabel ? `, ${targetLabel}${until}` : ''}`,
      head: ['Datum', unit],
      rows: values.map(({ said, quantity }) => [formatTerm(said), formatQuantity(quantity)]),
    },
  };
}

/** `60 Schulen bis 2025`; says so when there is no target. */
export function targetText({ target, unit }: IndicatorState['indicator']): string {
  if (!target) return 'ohne Zielwert';
  return `${formatNumber(target.value)} ${unit}${target.by ? ` bis ${formatTerm(target.by)}` : ''}`;
}

/** What was forecast, report after report. Null when no date was known at two reports. */
export function trendChart(title: string, lines: readonly TrendLine[]): TrendChart | null {
  const drawn = lines.filter((line) => line.points.length > 1);
  if (drawn.length === 0) return null;
  const days = [...new Set(drawn.flatMap((line) => line.points.map((point) => point.asOf)))].sort();
  return {
    kind: 'trend',
    title: `Meilensteintrend: ${title}`,
    description:
      'Waagrecht die Stichtage der Berichte, senkrecht der Termin, der damals bekannt war. Eine waagrechte Linie ist im Plan, eine steigende verschiebt sich.',
    reports: days.map((day) => ({ day, label: formatDayShort(day) })),
    lines: drawn.map((line) => ({
      id: line.milestone ?? 'ende',
      label: line.title ?? 'Abschluss',
      points: line.points.map(({ asOf, date, done }) => ({
        day: asOf,
        date: date.last,
        label: formatTerm(date),
        done,
      })),
    })),
    table: {
      caption: 'Bekannter Termin an jedem Stichtag',
      head: ['Stichtag', ...drawn.map((line) => line.title ?? 'Abschluss')],
      rows: days.map((day) => [
        formatDay(day),
        ...drawn.map((line) => {
          const point = line.points.find((one) => one.asOf === day);
          return point ? `${formatTerm(point.date)}${point.done ? ' (erledigt)' : ''}` : '–';
        }),
      ]),
    },
  };
}

/** The statuses that occur, in the one order. */
function seriesOf(summaries: readonly Summary[]): ChartSeries[] {
  return STATUS_ORDER.filter((key) => summaries.some((summary) => summary.byStatus[key] > 0)).map((key) => ({
    key,
    label: STATUS_LABELS[key],
  }));
}

function countsOf(series: readonly ChartSeries[], summary: Summary): string[] {
  const counts = series.map(({ key }) => String(summary.byStatus[key as keyof Summary['byStatus']]));
  return [...counts, String(summary.total)];
}
