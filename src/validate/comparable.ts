import { hasErrors } from '../diagnostic/diagnostic.ts';
import type { LoadedContent, LoadedFile } from '../load/content.ts';
import type { Found, Kind } from '../load/files.ts';
import type { Day } from '../model/day.ts';
import { createPlan, type Plan } from '../model/plan.ts';
import { buildPlan } from './build.ts';
import type { WholeContent } from './content.ts';
import { inspect } from './validate.ts';

/** A file that can't be compared, because it has errors before, after or in both. */
export interface LeftOut extends Found {
  side: 'before' | 'after' | 'both';
}

/** Two states of the content without what can't be compared. */
export interface ComparablePlans {
  before: Plan;
  after: Plan;
  leftOut: LeftOut[];
}

/**
 * Both states as far as both can be read: a file with errors in one of them is left out of both, as if neither had it.
 * Null where not even the strategy can be read in one of them.
 */
export function comparablePlans(
  before: LoadedContent,
  after: LoadedContent,
  today: Day,
): ComparablePlans | null {
  const [had, has] = [soundPart(before, after, today), soundPart(after, before, today)];
  if (!had || !has) return null;
  return {
    before: without(had.plan, has.leftOut),
    after: without(has.plan, had.leftOut),
    leftOut: bySide(had.leftOut, has.leftOut),
  };
}

interface SoundPart {
  plan: Plan;
  leftOut: Found[];
}

/** What is left when files with errors are taken away, until none has any. */
function soundPart(loaded: LoadedContent, other: LoadedContent, today: Day): SoundPart | null {
  const unlisted = other.files.filter(({ kind }) => loaded.unlisted.includes(kind));
  const leftOut: Found[] = [...loaded.broken, ...loaded.misnamed, ...unlisted];
  const swapped = new Set<Kind>();
  const spare = (kind: Kind): LoadedFile[] => {
    if (swapped.has(kind)) return [];
    swapped.add(kind);
    return other.files.filter((file) => file.kind === kind);
  };
  let current: LoadedContent = { ...loaded, diagnostics: [] };
  if (!loaded.files.some(isStrategy))
    current = { ...current, files: [...loaded.files, ...spare('strategie')] };
  for (;;) {
    const { content, diagnostics } = inspect(current, today);
    const guilty = guiltyFiles(current, diagnostics, leftOut);
    if (guilty.length === 0) {
      const reports = loaded.reports.filter(({ file }) =>
        hasErrors(diagnostics.filter((one) => one.file === file)),
      );
      // Nothing that has errors is left in it.
      return (
        content.strategy && { plan: buildPlan(content as WholeContent), leftOut: [...leftOut, ...reports] }
      );
    }
    leftOut.push(...guilty.map(({ kind, id, file }) => ({ kind, id, file })));
    const spares = guilty.filter(({ kind }) => SINGLE.includes(kind)).flatMap(({ kind }) => spare(kind));
    current = {
      ...current,
      files: [...current.files.filter((file) => !guilty.includes(file)), ...spares],
      broken: [...current.broken, ...guilty],
    };
  }
}

/** There is one of each; where one side's has errors, the other's stands in for it. */
const SINGLE: readonly Kind[] = ['strategie', 'quellen', 'glossar'];

function isStrategy({ kind }: Found): boolean {
  return kind === 'strategie';
}

/** Files with errors, and commitments from a meeting that is left out: nobody knows when they were raised. */
function guiltyFiles(
  { files }: LoadedContent,
  diagnostics: ReturnType<typeof inspect>['diagnostics'],
  leftOut: readonly Found[],
): LoadedFile[] {
  const faulty = new Set(diagnostics.filter((one) => hasErrors([one])).map(({ file }) => file));
  const meetings = new Set(leftOut.filter(({ kind }) => kind === 'sitzungen').map(({ id }) => id));
  return files.filter(
    ({ file, kind, data }) =>
      faulty.has(file) || (kind === 'zusagen' && meetings.has((data as { sitzung: string }).sitzung)),
  );
}

function without(plan: Plan, leftOut: readonly Found[]): Plan {
  const isLeftOut = (kind: Kind) => {
    const ids = new Set(leftOut.filter((one) => one.kind === kind).map(({ id }) => id));
    return ({ id }: { id: string }) => !ids.has(id);
  };
  const isFrozen = isLeftOut('berichte');
  return createPlan({
    ...plan,
    measures: plan.measures.filter(isLeftOut('massnahmen')),
    meetings: plan.meetings.filter(isLeftOut('sitzungen')),
    commitments: plan.commitments.filter(isLeftOut('zusagen')),
    pages: plan.pages.filter(isLeftOut('seiten')),
    frozen: new Map([...plan.frozen].filter(([id]) => isFrozen({ id }))),
  });
}

function bySide(before: readonly Found[], after: readonly Found[]): LeftOut[] {
  const sides = new Map<string, LeftOut>();
  for (const one of before) sides.set(one.file, { ...one, side: 'before' });
  for (const one of after) sides.set(one.file, { ...one, side: sides.has(one.file) ? 'both' : 'after' });
  return [...sides.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
