import type { Schedule } from '../model/deadline.ts';
import type { FreshnessWord } from '../model/freshness.ts';
import type { AssessmentValue, CommitmentKind, CommitmentStateWord, Status } from '../model/types.ts';

/** The German word for every value, in the one spelling that all pages and outputs use. */

/** A status as shown; `unbekannt` where no source says one. */
export type StatusKey = Status | 'unbekannt';

/** Everything that has a sign of its own. */
export type SignKey = StatusKey | Schedule | AssessmentValue;

/** In the order in which counts and charts list them. */
export const STATUS_ORDER: readonly StatusKey[] = [
  'abgeschlossen',
  'in-umsetzung',
  'geplant',
  'idee',
  'pausiert',
  'eingestellt',
  'unbekannt',
];

export const STATUS_LABELS: Record<StatusKey, string> = {
  idee: 'Idee',
  geplant: 'geplant',
  'in-umsetzung': 'in Umsetzung',
  abgeschlossen: 'abgeschlossen',
  pausiert: 'pausiert',
  eingestellt: 'eingestellt',
  unbekannt: 'Status nicht angegeben',
};

export const SCHEDULE_ORDER: readonly Schedule[] = [
  'ueberfaellig',
  'verschoben',
  'im-plan',
  'ohne-termin',
  'erledigt',
  'entfaellt',
];

export const SCHEDULE_LABELS: Record<Schedule, string> = {
  ueberfaellig: 'überfällig',
  verschoben: 'verschoben',
  'im-plan': 'im Plan',
  'ohne-termin': 'ohne Termin',
  erledigt: 'erledigt',
  entfaellt: 'entfällt',
};

/** What the words mean, for legends. */
export const SCHEDULE_MEANINGS: Record<Schedule, string> = {
  ueberfaellig: 'Ein Termin ist verstrichen, und dass er erreicht wurde, ist nicht dokumentiert.',
  verschoben: 'Die Prognose liegt später als der erste Plantermin.',
  'im-plan': 'Der nächste Termin liegt nicht später als zuerst geplant.',
  'ohne-termin': 'Kein Termin ist angegeben.',
  erledigt: 'Die Maßnahme ist fertig.',
  entfaellt: 'Die Maßnahme wurde eingestellt.',
};

export const ASSESSMENT_LABELS: Record<AssessmentValue, string> = {
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
};

export const FRESHNESS_LABELS: Record<FreshnessWord, string> = {
  gemeldet: 'gemeldet',
  bestaetigt: 'unverändert bestätigt',
  'nicht-gemeldet': 'nicht gemeldet',
  'nicht-noetig': 'keine Meldung nötig',
};

export const COMMITMENT_KIND_LABELS: Record<CommitmentKind, string> = {
  anfrage: 'Anfrage',
  zusage: 'Zusage',
  pruefauftrag: 'Prüfauftrag',
  antrag: 'Antrag',
};

export const COMMITMENT_STATE_LABELS: Record<CommitmentStateWord, string> = {
  offen: 'offen',
  teilweise: 'teilweise beantwortet',
  beantwortet: 'beantwortet',
  zurueckgezogen: 'zurückgezogen',
};

export function statusKey(status: Status | null): StatusKey {
  return status ?? 'unbekannt';
}
