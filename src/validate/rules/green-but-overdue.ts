import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { overdueDeadlines } from '../../model/state.ts';
import { statesAt } from '../../model/states.ts';
import type { WholeContent } from '../content.ts';

/** Green is the owner's judgement, overdue is computed: both at once deserve a second look (design, section 4). */
export function greenButOverdue({ measures }: WholeContent, plan: Plan, asOf: Day): Diagnostic[] {
  return [...statesAt(plan, asOf).values()].flatMap((state) => {
    const [overdue] = overdueDeadlines(state);
    if (state.assessment?.value !== 'gruen' || !overdue) return [];
    const file = measures.find((one) => one.id === state.measure.id);
    const index = file?.value.verlauf.findLastIndex((entry) => entry.einschaetzung === 'gruen') ?? -1;
    if (!file || index < 0) return [];
    const what = overdue.milestone ? `der Meilenstein „${overdue.milestone.title}“` : 'die Maßnahme';
    const message = `Die Einschätzung ist „gruen“, aber ${what} ist überfällig und hat keinen neuen Termin.`;
    return diagnostic('green-but-overdue', file.at('verlauf', index, 'einschaetzung'), message, {
      severity: 'warning',
      expected: 'Bitte einen Eintrag mit neuem Termin (neu, grund) ergänzen oder die Einschätzung ändern.',
    });
  });
}
