import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { entriesUntil } from '../latest.ts';
import { datesText, openMeasures } from '../open-measures.ts';
import type { PlanRule } from '../rule.ts';

/** Silence is shown to readers; who edits is asked to end it. Dates that passed meanwhile are told along. */
export const notReported: PlanRule = (content, plan, asOf) =>
  openMeasures(content, plan, asOf).flatMap(({ file, freshness, isSilent, overdue }) => {
    if (!isSilent) return [];
    const { missedReports, lastSaid } = freshness;
    const newest = entriesUntil(file.value.verlauf, asOf).find(({ date }) => date === lastSaid);
    const passed = overdue.length > 0 ? ` Vorbei ist inzwischen ${datesText(overdue)}.` : '';
    const message = `In den letzten ${missedReports} Berichten gab es nichts Neues zu dieser Maßnahme; der neueste Eintrag ist von ${lastSaid.text}.${passed}`;
    return diagnostic('not-reported', file.at('verlauf', newest?.index ?? 0, 'datum'), message, {
      severity: 'warning',
      expected:
        'Bitte einen Eintrag mit dem heutigen Stand ergänzen; hat sich nichts geändert, mit unveraendert: ja. Sagt keine Quelle, wie es steht, gehört das unter „nicht_dokumentiert“: { zu: [stand], text: … }.',
    });
  });
