import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { entriesUntil } from '../latest.ts';
import { openMeasures } from '../open-measures.ts';
import type { PlanRule } from '../rule.ts';

/** Who judges red says what is done about it, then or later. */
export const redWithoutCountermeasure: PlanRule = (content, plan, asOf) =>
  openMeasures(content, plan, asOf).flatMap(({ file, state }) => {
    if (state.assessment?.value !== 'rot') return [];
    const log = entriesUntil(file.value.verlauf, asOf);
    const judged = log.findLastIndex(({ entry }) => entry.einschaetzung);
    if (log.slice(judged).some(({ entry }) => entry.gegenmassnahme !== undefined)) return [];
    const place = file.at('verlauf', log[judged]?.index ?? 0, 'einschaetzung');
    return diagnostic(
      'red-without-countermeasure',
      place,
      'Zur Einschätzung „rot“ fehlt, was dagegen getan wird.',
      {
        severity: 'warning',
        expected:
          'Bitte in demselben Eintrag ergänzen: gegenmassnahme: … Ist keine bekannt: gegenmassnahme: nicht-dokumentiert',
      },
    );
  });
