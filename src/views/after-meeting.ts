import { canonicalJson } from '../model/canonical.ts';
import { asReported, type MeetingReport } from '../model/report.ts';
import type { AgendaItem, Link, Meeting } from '../model/types.ts';

/** What the meeting itself added after its report was frozen: results, further items, minutes. */
export interface AfterMeeting {
  items: AgendaItem[];
  links: Link[];
}

/** Null for a draft, which has it all, and where nothing came after. */
export function afterMeeting(
  meeting: Meeting,
  { seal, meeting: frozen }: MeetingReport,
): AfterMeeting | null {
  if (!seal) return null;
  const items = newIn([meeting.agendaItem, ...meeting.otherItems].map(asReported), [
    frozen.agendaItem,
    ...frozen.otherItems,
  ]);
  const links = newIn(meeting.links, frozen.links);
  return items.length + links.length > 0 ? { items, links } : null;
}

function newIn<T>(now: readonly T[], before: readonly T[]): T[] {
  const known = new Set(before.map(canonicalJson));
  return now.filter((one) => !known.has(canonicalJson(one)));
}
