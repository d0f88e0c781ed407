import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { isClosed } from '../../model/state.ts';
import type { Status } from '../../model/types.ts';
import { eventsOf } from '../entry.ts';
import { inOrder } from '../latest.ts';
import type { PlanRule } from '../rule.ts';

/** A new date for what is finished or stopped changes nothing as long as the status stays: probably that was forgotten. */
export const dateAfterFinish: PlanRule = ({ measures }) =>
  measures.flatMap((file) => {
    const log = inOrder(file.value.verlauf);
    let status: Status | null = null;
    return log.flatMap(({ entry, index, date }, at) => {
      status = entry.status ?? status;
      const isTakenUp = log.slice(at + 1).some(({ entry: later }) => later.status && !isClosed(later.status));
      if (!isClosed(status) || entry.status || isTakenUp) return [];
      return eventsOf(entry)
        .filter(({ event }) => event.neu && event.neu.last > date.last)
        .map(({ path }) => {
          const message = `Die Maßnahme ist „${status}“; ein neuer Termin ändert daran nichts.`;
          return diagnostic('date-after-finish', file.at('verlauf', index, ...path, 'neu'), message, {
            severity: 'warning',
            expected:
              'Geht sie weiter, gehört der neue Status dazu: status: in-umsetzung. Sonst bitte löschen.',
          });
        });
    });
  });
