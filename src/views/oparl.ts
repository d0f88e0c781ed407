import type { Plan } from '../model/plan.ts';
import type { Link, Meeting } from '../model/types.ts';

/** Where the council information system tells programs of a meeting, its committee and its papers (OParl). */
export function oparlLinks(plan: Plan, meeting: Meeting): Link[] {
  const committee = plan.strategy.committees.find(({ id }) => id === meeting.committee);
  const papers = [meeting.agendaItem, ...meeting.otherItems].flatMap(({ paper }) => paper ?? []);
  const known = [
    { title: 'die Sitzung', url: meeting.oparl },
    { title: `das Gremium (${committee?.title})`, url: committee?.oparl ?? null },
    ...papers.map(({ number, title, oparl }) => ({
      title: `die Vorlage ${number ?? title ?? ''}`.trim(),
      url: oparl,
    })),
  ];
  return known.flatMap(({ title, url }) => (url ? [{ title, url }] : []));
}
