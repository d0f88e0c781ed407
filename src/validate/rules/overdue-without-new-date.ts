import { diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { Day } from '../../model/day.ts';
import { entriesUntil } from '../latest.ts';
import { datesText, type OpenMeasure, openMeasures } from '../open-measures.ts';
import type { PlanRule } from '../rule.ts';
import type { LogEntryInput } from '../schema.ts';

/**
 * Dates that have passed while nothing says whether they were met: one message a measure. Where the measure is not
 * reported at all, or judged green, or the date was past when it was told, that is told instead.
 */
export const overdueWithoutNewDate: PlanRule = (content, plan, asOf) =>
  openMeasures(content, plan, asOf).flatMap((measure) => {
    const { state, isSilent, overdue } = measure;
    const [first] = overdue;
    if (!first || isSilent || state.assessment?.value === 'gruen') return [];
    const last = lastMove(measure, first.milestone?.id ?? null, asOf);
    if (last?.wasPast) return [];
    const message = `Vorbei, aber weder erledigt noch verschoben: ${datesText(overdue)}.`;
    return diagnostic(
      'overdue-without-new-date',
      last?.place ?? placeInHead(measure, first.milestone?.id ?? null),
      message,
      {
        severity: 'warning',
        expected:
          'Bitte einen Eintrag ergänzen: { erledigt: … } oder { neu: …, grund: … }. Sagt keine Quelle, was daraus wurde, gehört das unter „nicht_dokumentiert“: { zu: [ende], text: … }.',
      },
    );
  });

interface Told {
  place: Place;
  wasPast: boolean;
}

/** Where the log gave the date last; null when only the head gives it. `milestone` is null for the end. */
function lastMove({ file }: OpenMeasure, milestone: string | null, asOf: Day): Told | null {
  const eventIn = (entry: LogEntryInput) => (milestone === null ? entry.ende : entry.meilensteine[milestone]);
  const moved = entriesUntil(file.value.verlauf, asOf).findLast(({ entry }) => eventIn(entry)?.neu);
  const date = moved && eventIn(moved.entry)?.neu;
  if (!date) return null;
  const path = milestone === null ? ['ende'] : ['meilensteine', milestone];
  const { first } = moved.date;
  return {
    place: file.at('verlauf', moved.index, ...path, 'neu'),
    wasPast: first !== null && date.last < first,
  };
}

function placeInHead({ file }: OpenMeasure, milestone: string | null): Place {
  if (milestone === null) return file.at('ende');
  const index = file.value.meilensteine.findIndex(({ id }) => id === milestone);
  return file.at('meilensteine', index, 'termin');
}
