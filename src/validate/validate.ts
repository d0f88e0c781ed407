import { compareDiagnostics, type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import type { LoadedContent } from '../load/content.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { overdueDeadlines } from '../model/state.ts';
import { statesAt } from '../model/states.ts';
import { buildPlan } from './build.ts';
import { type Content, type Item, parseContent } from './content.ts';
import type { Rule } from './rule.ts';
import { dependencyCycle } from './rules/dependency-cycle.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { fileNames } from './rules/file-names.ts';
import { impossibleDates } from './rules/impossible-dates.ts';
import { unknownReferences } from './rules/unknown-references.ts';
import { unsafeMarkdown } from './rules/unsafe-markdown.ts';
import type { StrategyInput } from './schema.ts';

const RULES: readonly Rule[] = [
  fileNames,
  duplicateIds,
  unknownReferences,
  impossibleDates,
  dependencyCycle,
  unsafeMarkdown,
];

export interface Validated {
  /** Null while there are errors. */
  plan: Plan | null;
  /** The day for which everything is computed. */
  asOf: Day;
  /** Everything found, in the order of files and lines. */
  diagnostics: Diagnostic[];
}

/** How the as-of day is found: what was asked for, otherwise what the content says, otherwise today. */
export interface AsOfChoice {
  asked: Day | null;
  today: Day;
}

/** Checks everything at once: what could not be read, each file by itself, and the files with each other. */
export function validate(loaded: LoadedContent, { asked, today }: AsOfChoice): Validated {
  const { content, diagnostics } = parseContent(loaded);
  const found = [...loaded.diagnostics, ...diagnostics, ...RULES.flatMap((rule) => rule(content))];
  const asOf = asked ?? content.strategy?.value.stichtag ?? today;
  if (hasErrors(found) || !hasStrategy(content)) {
    return { plan: null, asOf, diagnostics: found.sort(compareDiagnostics) };
  }
  const plan = buildPlan(content);
  found.push(...contradictions(content, plan, asOf));
  return { plan, asOf, diagnostics: found.sort(compareDiagnostics) };
}

function hasStrategy(content: Content): content is Content & { strategy: Item<StrategyInput> } {
  return content.strategy !== null;
}

/** Green is the owner's judgement, overdue is computed: both at once deserve a second look (design, section 4). */
function contradictions(content: Content, plan: Plan, asOf: Day): Diagnostic[] {
  return [...statesAt(plan, asOf).values()].flatMap((state) => {
    if (state.assessment?.value !== 'gruen' || overdueDeadlines(state).length === 0) return [];
    const file = content.measures.find((one) => one.id === state.measure.id);
    const index = file?.value.verlauf.findLastIndex((entry) => entry.einschaetzung === 'gruen') ?? -1;
    if (!file || index < 0) return [];
    const part = overdueDeadlines(state)[0]?.milestone?.title;
    const what = part ? `der Meilenstein „${part}“` : 'die Maßnahme';
    const message = `Die Einschätzung ist „gruen“, aber ${what} ist überfällig und hat keinen neuen Termin.`;
    return diagnostic('green-but-overdue', file.at('verlauf', index, 'einschaetzung'), message, {
      severity: 'warning',
      expected: 'Bitte einen Eintrag mit neuem Termin (neu, grund) ergänzen oder die Einschätzung ändern.',
    });
  });
}
