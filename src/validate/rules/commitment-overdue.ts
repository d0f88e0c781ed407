import { diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { Day } from '../../model/day.ts';
import { entriesUntil } from '../latest.ts';
import { type OpenCommitment, openCommitments } from '../open-commitments.ts';
import type { PlanRule } from '../rule.ts';

/** What was promised for a day that has passed, and is neither answered nor postponed. */
export const commitmentOverdue: PlanRule = (content, plan, asOf) =>
  openCommitments(content, plan, asOf).flatMap((one) => {
    const { due } = one.state;
    if (due.schedule !== 'ueberfaellig') return [];
    const message = `Die Antwort steht noch aus; fällig war sie ${due.forecast?.text}.`;
    return diagnostic('commitment-overdue', placeOf(one, asOf), message, {
      severity: 'warning',
      expected:
        'Bitte einen Eintrag ergänzen: die Antwort mit stand: beantwortet, oder einen neuen Termin mit neu_faellig und grund.',
    });
  });

/** Where the date was last given. */
function placeOf({ file }: OpenCommitment, asOf: Day): Place {
  const moved = entriesUntil(file.value.verlauf, asOf).findLast(
    ({ entry }) => entry.neu_faellig !== undefined,
  );
  return moved ? file.at('verlauf', moved.index, 'neu_faellig') : file.at('faellig');
}
