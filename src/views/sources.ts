import type { Plan } from '../model/plan.ts';
import type { Ref, Source } from '../model/types.ts';
import { routes } from './routes.ts';

/** A source of the register with the pages that rest on it. */
export interface SourceView {
  source: Source;
  uses: (Ref & { href: string })[];
}

export function sourceViews(plan: Plan): SourceView[] {
  const uses = new Map<string, SourceView['uses']>();
  const note = (sources: readonly Source[], use: SourceView['uses'][number]) => {
    for (const { id } of sources) {
      if (!id) continue;
      const known = uses.get(id) ?? [];
      if (!known.some((one) => one.href === use.href)) uses.set(id, [...known, use]);
    }
  };
  for (const { id, title, log } of plan.measures) {
    const use = { id, title, href: routes.measure(id) };
    for (const entry of log) note(entry.sources, use);
  }
  for (const { id, title, log, sources } of plan.commitments) {
    const use = { id, title, href: routes.commitment(id) };
    note(sources, use);
    for (const entry of log) note(entry.sources, use);
  }
  return plan.sources.map((source) => ({ source, uses: uses.get(source.id ?? '') ?? [] }));
}
