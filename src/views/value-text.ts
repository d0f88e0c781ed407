import type { Deadline, Move } from '../model/deadline.ts';
import type { IndicatorState } from '../model/state.ts';
import type { Costs, Paper, Ref } from '../model/types.ts';
import { formatEuro, formatQuantity, formatTerm, formatTermOrNone, listing, NOT_GIVEN } from './format.ts';

/** Values of the content in a few words, for comparing two of them. */

interface DatesText extends Pick<Deadline, 'planned' | 'doneOn' | 'dropped'> {
  moves: readonly Pick<Move, 'to' | 'days' | 'reason'>[];
}

/** `geplant 2025, verschoben auf 2026 (Frost), erledigt März 2026` */
export function datesText({ planned, moves, doneOn, dropped }: DatesText): string {
  return [
    `geplant ${formatTermOrNone(planned)}`,
    ...moves.map(({ to, days, reason }) => {
      const word = days > 0 ? 'verschoben auf' : days < 0 ? 'vorgezogen auf' : 'genauer';
      return `${word} ${formatTerm(to)}${reason ? ` (${reason})` : ''}`;
    }),
    ...(doneOn ? [`erledigt ${formatTerm(doneOn)}`] : []),
    ...(dropped ? [`entfallen${dropped.reason ? ` (${dropped.reason})` : ''}`] : []),
  ].join(', ');
}

export function valuesText({ indicator, values }: IndicatorState): string {
  const target = indicator.target ? `, Ziel ${indicator.target.value}` : '';
  const shown = values.map(({ said, quantity }) => `${formatQuantity(quantity)} (${formatTerm(said)})`);
  return `${shown.join(', ') || 'kein Wert'}${target}`;
}

export function costsText({ planned, actual, funding }: Costs): string {
  const words = [
    planned && `geplant ${formatEuro(planned)}`,
    actual && `ausgegeben ${formatEuro(actual)}`,
    funding && `aus ${funding}`,
  ];
  return words.filter(Boolean).join(', ') || NOT_GIVEN;
}

export function paperText({ number, title }: Paper): string {
  return [number, title].filter(Boolean).join(' ') || NOT_GIVEN;
}

export function namesText(refs: readonly Ref[]): string {
  return listing(refs.map(({ title }) => title)) || 'nichts';
}
