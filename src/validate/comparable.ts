import { hasErrors } from '../diagnostic/diagnostic.ts';
import type { LoadedContent, LoadedFile } from '../load/content.ts';
import type { Found, Kind } from '../load/files.ts';
import type { Day } from '../model/day.ts';
import { createPlan, type Plan } from '../model/plan.ts';
import { buildPlan } from './build.ts';
import type { WholeContent } from './content.ts';
import { publicContent } from './edition/public-content.ts';
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
  const leftOut = bySide(had.leftOut, has.leftOut);
  return { before: without(had.plan, leftOut), after: without(has.plan, leftOut), leftOut };
}

interface SoundPart {
  plan: Plan;
  leftOut: readonly Found[];
}

const STRATEGY: Found = { kind: 'strategie', id: 'strategie', file: 'strategie.yaml' };

/** What is left when files with errors are taken away, until none has any. */
function soundPart(loaded: LoadedContent, other: LoadedContent, today: Day): SoundPart | null {
  const hasStrategy = loaded.files.some(({ kind }) => kind === 'strategie');
  const unread = hasStrategy ? loaded.broken : [...loaded.broken, STRATEGY];
  const unlisted = other.files.filter(({ kind }) => loaded.unlisted.includes(kind));
  const leftOut = [...unread, ...loaded.misnamed, ...unlisted];
  return reduced(exchanged(loaded, unread, other), other, today, leftOut);
}

function reduced(
  current: LoadedContent,
  other: LoadedContent,
  today: Day,
  leftOut: readonly Found[],
): SoundPart | null {
  const { content, diagnostics } = inspect(current, today);
  const faulty = new Set(diagnostics.filter((one) => hasErrors([one])).map(({ file }) => file));
  const guilty = guiltyFiles(current, faulty, leftOut);
  if (guilty.length > 0) {
    return reduced(exchanged(current, guilty, other), other, today, [...leftOut, ...guilty]);
  }
  const reports = current.reports.filter(({ file }) => faulty.has(file));
  // Nothing that has errors is left in it.
  return (
    content.strategy && {
      plan: buildPlan(publicContent(content as WholeContent)),
      leftOut: [...leftOut, ...reports],
    }
  );
}

/** There is one of each; where one side's has errors, the other's stands in for it. */
const SINGLE: readonly Kind[] = ['strategie', 'quellen', 'glossar'];

/** The content without files that can't be used, or with the other side's in their place. */
function exchanged(current: LoadedContent, unusable: readonly Found[], other: LoadedContent): LoadedContent {
  const names = new Set(unusable.map(({ file }) => file));
  const spares = other.files.filter(
    (file) => SINGLE.includes(file.kind) && names.has(file.file) && !current.files.includes(file),
  );
  const isGone = ({ file }: { file: string }) => names.has(file);
  const gone = [...current.broken, ...unusable].filter(
    ({ kind }) => !spares.some((one) => one.kind === kind),
  );
  return {
    ...current,
    files: [...current.files.filter((file) => !isGone(file)), ...spares],
    broken: [...new Map(gone.map((one) => [one.file, one])).values()],
    diagnostics: current.diagnostics.filter((one) => !isGone(one)),
  };
}

/** Files with errors, and commitments from a meeting that is left out: nobody knows when they were raised. */
function guiltyFiles(
  { files }: LoadedContent,
  faulty: ReadonlySet<string>,
  leftOut: readonly Found[],
): LoadedFile[] {
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
  const tell = ({ kind, id, file }: Found, side: LeftOut['side']) =>
    sides.set(file, { kind, id, file, side });
  for (const one of before) tell(one, 'before');
  for (const one of after) tell(one, before.some(({ file }) => file === one.file) ? 'both' : 'after');
  return [...sides.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
