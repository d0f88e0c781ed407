import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';

/** A measure can't wait for itself, directly or through others. Each cycle is told once, at its first measure. */
export const dependencyCycle: Rule = (content) => {
  const next = new Map(content.measures.map((file) => [file.id, file.value.abhaengig_von]));
  return content.measures.flatMap((file) => {
    const cycle = cycleFrom(file.id, next);
    if (!cycle || [...cycle].sort()[0] !== file.id) return [];
    const message =
      cycle.length === 1
        ? 'Die Maßnahme hängt von sich selbst ab.'
        : `Die Maßnahmen hängen im Kreis voneinander ab: ${[...cycle, file.id].join(' → ')}.`;
    return diagnostic('dependency-cycle', placeOf(file, cycle[1] ?? file.id), message, {
      expected: 'Bitte eine der Abhängigkeiten löschen.',
    });
  });
};

function placeOf(file: Content['measures'][number], target: string) {
  return file.at('abhaengig_von', Math.max(0, file.value.abhaengig_von.indexOf(target)));
}

/** The shortest way from a measure back to itself. */
function cycleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const before = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const target of next.get(id) ?? []) {
      if (target === start) return pathTo(id, before);
      if (before.has(target)) continue;
      before.set(target, id);
      queue.push(target);
    }
  }
  return null;
}

function pathTo(id: string, before: ReadonlyMap<string, string>): string[] {
  const path = [id];
  for (let step = before.get(id); step !== undefined; step = before.get(step)) path.unshift(step);
  return path;
}
