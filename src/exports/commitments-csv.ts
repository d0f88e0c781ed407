import { commitmentsAt } from '../model/commitment.ts';
import type { Day } from '../model/day.ts';
import { type Plan, refOf } from '../model/plan.ts';
import { type CommitmentLine, commitmentLine } from '../model/situation.ts';
import { raisedByText } from '../views/commitment-text.ts';
import { COMMITMENT_KIND_LABELS, COMMITMENT_STATE_LABELS } from '../views/labels.ts';
import { routes } from '../views/routes.ts';
import { type Column, deadlineColumns, refColumns, several, tableOf, termColumns } from './columns.ts';
import { placeOf, publicAddress } from './place.ts';

/**
 * Questions, promises, review mandates and motions as known on a day, oldest first. `address` is the site's public
 * address; without one the column with links stays empty.
 */
export function commitmentsCsv(plan: Plan, asOf: Day, address: string | null): string {
  const place = placeOf(plan, address);
  const columns: Column<CommitmentLine>[] = [
    ['Stichtag', () => asOf],
    ['Kennung', ({ commitment }) => commitment.id],
    ['Art', ({ kind }) => COMMITMENT_KIND_LABELS[kind]],
    ['Titel', ({ commitment }) => commitment.title],
    ['Stand', ({ word }) => COMMITMENT_STATE_LABELS[word]],
    ['Sitzung: Kennung', ({ meeting }) => meeting.id],
    ...refColumns<CommitmentLine>('Gremium', ({ meeting }) =>
      refOf(plan.committeeById, plan.meetingById.get(meeting.id)?.committee ?? null),
    ),
    ...termColumns<CommitmentLine>('Eingebracht am', ({ raisedOn }) => raisedOn),
    ['Eingebracht von', ({ raisedBy }) => (raisedBy.length > 0 ? raisedByText(raisedBy) : null)],
    ...refColumns<CommitmentLine>('Zuständig', ({ owner }) => owner),
    ['Maßnahmen: Kennungen', ({ measures }) => several(measures.map(({ id }) => id))],
    ['Zugesagt', ({ promised }) => promised],
    ...deadlineColumns<CommitmentLine>('Frist', ({ due }) => due),
    ...termColumns<CommitmentLine>('Abgeschlossen am', ({ closedOn }) => closedOn),
    ['Alter in Tagen', ({ ageDays }) => ageDays],
    ['Sitzungen mit Bericht seitdem', ({ ageMeetings }) => ageMeetings],
    ['Letzter Eintrag', ({ latest }) => latest?.text ?? null],
    ['Seite', ({ commitment }) => publicAddress(place, routes.commitment(commitment.id))],
  ];
  return tableOf(
    columns,
    commitmentsAt(plan, asOf).map((state) => commitmentLine(plan, state)),
  );
}
