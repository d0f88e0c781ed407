import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { postponements } from '../../model/deadline.ts';
import type { Term } from '../../model/term.ts';
import type { Item } from '../content.ts';
import { eventsOf } from '../entry.ts';
import { inOrder } from '../latest.ts';
import { type OpenCommitment, openCommitments } from '../open-commitments.ts';
import { openMeasures } from '../open-measures.ts';
import type { PlanRule } from '../rule.ts';
import type { DeadlineEventInput, LogEntryInput, MeasureInput } from '../schema.ts';

/** Every postponement carries its reason (design, section 1), as long as somebody waits for the date. */
export const postponedWithoutReason: PlanRule = (content, plan, asOf) => [
  ...openMeasures(content, plan, asOf).flatMap(({ file }) => inMeasure(file)),
  ...openCommitments(content, plan, asOf).flatMap(inCommitment),
];

function inMeasure(file: Item<MeasureInput>): Diagnostic[] {
  const known = plannedDates(file.value);
  return inOrder(file.value.verlauf).flatMap(({ entry, index }) =>
    eventsOf(entry).flatMap(({ path, event }) => {
      const before = known.get(path.join('/'));
      if (event.neu) known.set(path.join('/'), event.neu);
      if (!event.neu || !before || event.neu.last <= before.last || hasReason(event, entry)) return [];
      return [unexplained(file.at('verlauf', index, ...path, 'neu'), before.text, event.neu.text)];
    }),
  );
}

/** The dates in the head, by their way from an entry of the log. */
function plannedDates({ ende, meilensteine }: MeasureInput): Map<string, Term> {
  const dates = new Map<string, Term>();
  if (ende) dates.set('ende', ende);
  for (const { id, termin } of meilensteine) if (termin) dates.set(`meilensteine/${id}`, termin);
  return dates;
}

/** Its own or the entry's; also that none is documented. */
function hasReason(event: Pick<DeadlineEventInput, 'grund'>, entry: Pick<LogEntryInput, 'grund'>): boolean {
  return event.grund !== undefined || entry.grund !== undefined;
}

function inCommitment({ file, state }: OpenCommitment): Diagnostic[] {
  return postponements(state.due).flatMap(({ said, from, to }) => {
    const index = file.value.verlauf.findIndex(
      ({ datum, neu_faellig, grund }) => datum.text === said.text && neu_faellig && grund === undefined,
    );
    return index < 0 ? [] : [unexplained(file.at('verlauf', index, 'neu_faellig'), from.text, to.text)];
  });
}

function unexplained(place: Place, from: string, to: string): Diagnostic {
  return diagnostic(
    'postponed-without-reason',
    place,
    `Der Termin rückt von ${from} auf ${to}, ein Grund fehlt.`,
    {
      severity: 'warning',
      expected: 'Bitte ergänzen, warum: grund: … Nennt keine Quelle einen Grund: grund: nicht-dokumentiert',
    },
  );
}
