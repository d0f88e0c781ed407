import type { Summary } from '../model/summary.ts';
import { formatNumber } from './format.ts';

/** A sentence in parts; `alarm` parts are emphasised. */
export interface HeadlinePart {
  text: string;
  alarm: boolean;
}

/**
 * Where the strategy stands in one or two sentences, in the order a councillor asks: for a report what was reported
 * since the one before, on other days what was reported for the last one (`between`).
 */
export function headline(summary: Summary, between = false): HeadlinePart[] {
  const { total, byStatus, bySchedule, byFreshness } = summary;
  if (total === 0) return [plain('Noch ist keine Maßnahme erfasst.')];
  const finished = byStatus.abgeschlossen;
  const overdue = bySchedule.ueberfaellig;
  const silent = byFreshness['nicht-gemeldet'];
  const first =
    finished === 0
      ? `Von ${measures(total)} ist noch keine abgeschlossen.`
      : `${formatNumber(finished)} von ${measures(total)} ${are(finished)} abgeschlossen.`;
  const parts = [plain(first)];
  if (overdue > 0)
    parts.push(plain(' '), { text: `${formatNumber(overdue)} ${are(overdue)} überfällig`, alarm: true });
  else parts.push(plain(' Keine ist überfällig'));
  if (silent > 0)
    parts.push(
      plain(
        `, zu ${formatNumber(silent)} wurde ${between ? 'zum' : 'seit dem'} letzten Bericht nichts gemeldet`,
      ),
    );
  return [...parts, plain('.')];
}

export function headlineText(summary: Summary, between = false): string {
  return headline(summary, between)
    .map((part) => part.text)
    .join('');
}

function plain(text: string): HeadlinePart {
  return { text, alarm: false };
}

function measures(total: number): string {
  return total === 1 ? '1 Maßnahme' : `${formatNumber(total)} Maßnahmen`;
}

function are(count: number): string {
  return count === 1 ? 'ist' : 'sind';
}
