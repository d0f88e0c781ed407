import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { openCommitments } from '../open-commitments.ts';
import type { PlanRule } from '../rule.ts';

/** So often a question may be carried over without a date before the check asks for one. */
const PATIENCE = 2;

/** What is due on no day is never late, and so it is forgotten. */
export const commitmentWithoutDue: PlanRule = (content, plan, asOf) =>
  openCommitments(content, plan, asOf).flatMap(({ file, state }) => {
    const isDated = file.value.faellig !== undefined || state.due.forecast !== null;
    if (isDated || state.ageMeetings < PATIENCE) return [];
    const message = `Seit ${state.ageMeetings} Berichten offen und ohne Termin.`;
    return diagnostic('commitment-without-due', file.at('titel'), message, {
      severity: 'warning',
      expected:
        'Bitte ergänzen, bis wann die Antwort kommt: faellig: 2025-Q1, oder die Kennung einer Sitzung. Nennt keine Quelle einen Termin: faellig: nicht-dokumentiert',
    });
  });
