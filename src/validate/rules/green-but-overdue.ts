import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { overdueDeadlines } from '../../model/state.ts';
import { entriesUntil } from '../latest.ts';
import { openMeasures } from '../open-measures.ts';
import type { PlanRule } from '../rule.ts';

/** Green is the owner's judgement, overdue is computed: both at once deserve a second look (design, section 4). */
export const greenButOverdue: PlanRule = (content, plan, asOf) =>
  openMeasures(content, plan, asOf).flatMap(({ file, state }) => {
    const [overdue] = overdueDeadlines(state);
    if (state.assessment?.value !== 'gruen' || !overdue) return [];
    const judged = entriesUntil(file.value.verlauf, asOf).findLast(({ entry }) => entry.einschaetzung);
    const what = overdue.milestone ? `der Meilenstein ${quoted(overdue.milestone.title)}` : 'die Maßnahme';
    const message = `Die Einschätzung ist „gruen“, aber ${what} ist überfällig und hat keinen neuen Termin.`;
    return diagnostic('green-but-overdue', file.at('verlauf', judged?.index ?? 0, 'einschaetzung'), message, {
      severity: 'warning',
      expected: 'Bitte einen Eintrag mit neuem Termin (neu, grund) ergänzen oder die Einschätzung ändern.',
    });
  });
