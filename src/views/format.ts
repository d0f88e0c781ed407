import { isClock } from '../model/clock.ts';
import { type Day, daysBetween, monthsBetween } from '../model/day.ts';
import type { Term } from '../model/term.ts';
import type { Quantity } from '../model/types.ts';

/** German spellings of dates, spans and numbers. The one place that knows them. */

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `1. Juni 2021` */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))}. ${monthName(day)} ${day.slice(0, 4)}`;
}

/** `01.06.2021`, for narrow columns. */
export function formatDayShort(day: Day): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** When a meeting begins: `17:00 Uhr`; words that are no time of day as they are. */
export function formatStart(startTime: string): string {
  return isClock(startTime) ? `${startTime} Uhr` : startTime;
}

/** A term with its precision: `1. Juni 2021`, `September 2021`, `ca. 3. Quartal 2021`, `spätestens 2025`. */
export function formatTerm(term: Term): string {
  const about = term.approximate ? 'ca. ' : '';
  return `${term.atLatest ? 'spätestens ' : ''}${about}${bareTerm(term)}`;
}

/** `null` reads as „nicht angegeben“. */
export function formatTermOrNone(term: Term | null): string {
  return term ? formatTerm(term) : NOT_GIVEN;
}

export const NOT_GIVEN = 'nicht angegeben';
export const NOT_DOCUMENTED = 'nicht dokumentiert';

/** A point in time within a sentence: `am 1. Juni 2021`, `im September 2021`, `2021`, `spätestens 2025`. */
export function inSentence(term: Term): string {
  if (term.atLatest || term.approximate) return formatTerm(term);
  const preposition = { day: 'am ', month: 'im ', quarter: 'im ', half: 'im ', year: '' }[term.precision];
  return `${preposition}${bareTerm(term)}`;
}

function bareTerm(term: Term): string {
  const year = term.last.slice(0, 4);
  const month = Number(term.last.slice(5, 7));
  switch (term.precision) {
    case 'day':
      return formatDay(term.last);
    case 'month':
      return `${monthName(term.last)} ${year}`;
    case 'quarter':
      return `${month / 3}. Quartal ${year}`;
    case 'half':
      return `${month / 6}. Halbjahr ${year}`;
    case 'year':
      return year;
  }
}

function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** The time between two days as a person says it: `2 Jahre 9 Monate`, `5 Monate`, `12 Tage`, `heute`. */
export function formatSpan(from: Day, to: Day): string {
  return spanWords(from, to, 'Jahre', 'Monate', 'Tage');
}

/** The same in the dative, after „seit“ or „vor“: `2 Jahren 9 Monaten`. */
export function formatSpanDative(from: Day, to: Day): string {
  return spanWords(from, to, 'Jahren', 'Monaten', 'Tagen');
}

function spanWords(from: Day, to: Day, years: string, months: string, days: string): string {
  const [start, end] = from <= to ? [from, to] : [to, from];
  const total = monthsBetween(start, end);
  if (total === 0) {
    const count = daysBetween(start, end);
    return plural(count, count === 1 ? 'Tag' : days);
  }
  const parts = [
    [Math.floor(total / 12), 'Jahr', years],
    [total % 12, 'Monat', months],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, count === 1 ? one : many))
    .join(' ');
}

/** `3 Maßnahmen`, `1 Maßnahme` */
export function counted(count: number, one: string, many: string): string {
  return plural(count, count === 1 ? one : many);
}

function plural(count: number, word: string): string {
  return `${formatNumber(count)} ${word}`;
}

const NUMBER = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  // Most numbers are counts, which need neither dot nor comma.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return value.toString();
  return NUMBER.format(value);
}

/** `rund 7.000` when approximate. */
export function formatQuantity({ value, approximate }: Quantity): string {
  return `${approximate ? 'rund ' : ''}${formatNumber(value)}`;
}

/** `12.018.861 €`, with a no-break space. */
export function formatEuro(quantity: Quantity): string {
  return `${formatQuantity(quantity)} €`;
}

/** The size of a file: `31 kB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

export function formatPercent(percent: number): string {
  return `${formatNumber(percent)} %`;
}

/** `erste`, `zweite`, … `dreizehnte`-style words up to twelve, then `13.` */
export function ordinal(nth: number): string {
  const words = [
    'erste',
    'zweite',
    'dritte',
    'vierte',
    'fünfte',
    'sechste',
    'siebte',
    'achte',
    'neunte',
    'zehnte',
    'elfte',
    'zwölfte',
  ];
  return words[nth - 1] ?? `${nth}.`;
}

/** `A`, `A und B`, `A, B und C` */
export function listing(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} und ${last}`;
}
