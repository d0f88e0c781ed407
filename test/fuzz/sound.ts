import { strangeCharacter } from '../../src/load/characters.ts';
import { isDay } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import { parseTerm } from '../../src/model/term.ts';

/** What must be true of every plan that the check lets through; the first that is not, in words, or null. */
export function unsound(plan: Plan): string | null {
  const texts = unsoundValue(plan.measures, 'measures') ?? unsoundValue(plan.meetings, 'meetings');
  return (
    texts ??
    unsoundValue(plan.commitments, 'commitments') ??
    unsoundValue(plan.strategy, 'strategy') ??
    loose(plan)
  );
}

function unsoundValue(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value === 'string' && strangeCharacter(value, path)) return `${path} holds a strange character`;
  if (typeof value === 'string')
    return /^\s|\s$|\ufeff/.test(value) && !/description|foreword/.test(path)
      ? `${path} is “${value}”`
      : null;
  if (value === null || typeof value !== 'object') return null;
  if ('precision' in value && 'text' in value && 'last' in value) {
    return unsoundTerm(String(value.text), String(value.last), path);
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = unsoundValue(inner, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function unsoundTerm(text: string, last: string, path: string): string | null {
  const again = parseTerm(text);
  return again && isDay(last) && again.last === last ? null : `${path} is no term`;
}

/** References that lead nowhere. */
function loose(plan: Plan): string | null {
  for (const { id, title, field, owner, log, milestones, dependsOn } of plan.measures) {
    if (title === '') return `${id} has no title`;
    if (!plan.fieldById.has(field)) return `${id} has an unknown field`;
    if (owner !== null && !plan.unitById.has(owner)) return `${id} has an unknown owner`;
    if (log.length === 0) return `${id} has no log`;
    if (dependsOn.some((other) => !plan.measureById.has(other))) return `${id} depends on nothing`;
    const known = new Set(milestones.map((one) => one.id));
    if (log.some((entry) => Object.keys(entry.milestones).some((one) => !known.has(one))))
      return `${id} has an unknown milestone`;
    if (log.some(({ meeting }) => meeting !== null && !plan.meetingById.has(meeting)))
      return `${id} names an unknown meeting`;
  }
  for (const { id, meeting, measures } of plan.commitments) {
    if (!plan.meetingById.has(meeting)) return `${id} was raised nowhere`;
    if (measures.some((one) => !plan.measureById.has(one))) return `${id} is about nothing`;
  }
  return null;
}
