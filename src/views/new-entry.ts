import type { Day } from '../model/day.ts';
import { isOpen } from '../model/deadline.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { statesAt } from '../model/states.ts';
import type { Measure } from '../model/types.ts';
import { formatTerm } from './format.ts';
import { nextMeeting } from './now.ts';
import { commented, field } from './yaml-lines.ts';

/** A new entry of a measure's log, to be pasted below the others; what it may say is named with the measure's own ids. */
export function newStatusEntry(plan: Plan, asOf: Day, measure: Measure): string {
  const state = statesAt(plan, asOf).get(measure.id);
  const milestone = openMilestone(plan, asOf, measure);
  const [indicator] = measure.indicators;
  return entry(
    field('- datum', asOf, 'Tag der Meldung'),
    ...meetingLine(plan, asOf),
    field(
      '  status',
      state?.status ?? '',
      'idee, geplant, in-umsetzung, abgeschlossen, pausiert oder eingestellt',
    ),
    field('  text', '', 'was gemeldet wird, in ein oder zwei Sätzen'),
    ...commented(
      field('  einschaetzung', 'gelb', 'gruen, gelb oder rot; ohne diese Zeile bleibt es bei der letzten'),
      field('  grund', '', 'warum gelb oder rot'),
      field('  gegenmassnahme', '', 'was dagegen getan wird'),
      ...(milestone
        ? [
            field(`  meilensteine: { ${milestone.id}`, `{ erledigt: ${asOf} } }`, milestone.title),
            field(
              `  meilensteine: { ${milestone.id}`,
              '{ neu: …, grund: … } }',
              'stattdessen, wenn er sich verschiebt',
            ),
          ]
        : []),
      ...(indicator ? [field(`  werte: { ${indicator.id}`, '… }', indicator.title)] : []),
      field('  ende', '{ neu: …, grund: … }', 'wenn sich der Abschluss verschiebt'),
      field('  unveraendert', 'ja', 'statt aller anderen Zeilen, wenn sich nichts getan hat'),
    ),
  );
}

/** A new entry of a commitment's log. */
export function newAnswerEntry(plan: Plan, asOf: Day): string {
  return entry(
    field('- datum', asOf, 'Tag der Antwort'),
    ...meetingLine(plan, asOf),
    field('  stand', 'beantwortet', 'offen, teilweise, beantwortet oder zurueckgezogen'),
    field('  text', '', 'was geantwortet wurde'),
    ...commented(
      field('  neu_faellig', '', 'nur bei offen oder teilweise: die neue Frist, mit grund'),
      field('  grund', '', 'warum es länger dauert'),
    ),
  );
}

function entry(...lines: string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}

function meetingLine(plan: Plan, asOf: Day): string[] {
  const next = nextMeeting(plan, asOf);
  if (!next) return [];
  const committee = refOf(plan.committeeById, next.committee)?.title;
  const name = `${formatTerm(next.date)}${committee ? `, ${committee}` : ''}`;
  return [field('  sitzung', next.id, `gemeldet für die Sitzung: ${name}`)];
}

function openMilestone(plan: Plan, asOf: Day, measure: Measure) {
  const state = statesAt(plan, asOf).get(measure.id);
  const open = state?.milestones.find(({ deadline }) => isOpen(deadline));
  return open?.milestone;
}
