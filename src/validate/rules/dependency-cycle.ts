import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { readable } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** A measure can't wait for itself, and a unit can't be a part of itself, directly or through others. */
export const dependencyCycle: Rule = ({ measures, strategy }) => [
  ...cyclesIn(
    measures.flatMap((file) =>
      readable(file.value.abhaengig_von).map(({ value, index }) => ({
        from: file.id,
        to: value,
        place: () => file.at('abhaengig_von', index),
      })),
    ),
  ).map(({ cycle, place }) => {
    const message =
      cycle.length === 1
        ? 'Die Maßnahme hängt von sich selbst ab.'
        : `Die Maßnahmen hängen im Kreis voneinander ab: ${round(cycle)}.`;
    return circular('dependency-cycle', place, message, 'Bitte eine der Abhängigkeiten löschen.');
  }),
  ...cyclesIn(
    readable(strategy?.value.einheiten).flatMap(({ value: { id, teil_von }, index }) =>
      strategy && id !== undefined && teil_von !== undefined
        ? [{ from: id, to: teil_von, place: () => strategy.at('einheiten', index, 'teil_von') }]
        : [],
    ),
  ).map(({ cycle, place }) => {
    const message =
      cycle.length === 1
        ? 'Die Einheit ist Teil von sich selbst.'
        : `Die Einheiten sind im Kreis Teil voneinander: ${round(cycle)}.`;
    return circular('unit-cycle', place, message, 'Bitte eines der „teil_von“ löschen.');
  }),
];

interface Link {
  from: string;
  to: string;
  place: () => Place;
}

function circular(
  rule: 'dependency-cycle' | 'unit-cycle',
  place: () => Place,
  message: string,
  expected: string,
): Diagnostic {
  return diagnostic(rule, place(), message, { expected });
}

function round(cycle: readonly string[]): string {
  return [...cycle, cycle[0]].join(' → ');
}

/** Of each link the shortest way back to where it begins; each cycle once, at the link from its first id. */
function cyclesIn(links: readonly Link[]): { cycle: string[]; place: () => Place }[] {
  const circular = withoutDeadEnds(links);
  const next = new Map<string, string[]>();
  for (const { from, to } of circular) next.set(from, [...(next.get(from) ?? []), to]);
  return circular.flatMap(({ from, to, place }) => {
    const cycle = wayBetween(to, from, next);
    // From its other links the same cycle is found again.
    return cycle && [...cycle].sort()[0] === from ? [{ cycle: [from, ...cycle.slice(0, -1)], place }] : [];
  });
}

/** Leaves out what leads nowhere: in content without cycles, nothing is left. */
function withoutDeadEnds(links: readonly Link[]): readonly Link[] {
  const starts = new Set(links.map((link) => link.from));
  const left = links.filter((link) => starts.has(link.to));
  return left.length === links.length ? links : withoutDeadEnds(left);
}

/** The shortest way from one id to another, both included; null when there is none. */
function wayBetween(
  start: string,
  end: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const before = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const id of queue) {
    if (id === end) return wayTo(end, before);
    for (const target of next.get(id) ?? []) {
      if (before.has(target)) continue;
      before.set(target, id);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let id: string | null | undefined = end; id != null; id = before.get(id)) way.unshift(id);
  return way;
}
