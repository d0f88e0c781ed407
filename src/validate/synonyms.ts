import { plain } from '../diagnostic/plain.ts';

/** What people write for the words of the format, in lower case and without umlauts. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  idee: ['vorschlag', 'idea', 'ueberlegung'],
  geplant: ['planung', 'in-planung', 'vorgesehen', 'beschlossen', 'planned', 'offen', 'noch-nicht-begonnen'],
  'in-umsetzung': [
    'laufend',
    'laeuft',
    'in-arbeit',
    'in-bearbeitung',
    'begonnen',
    'gestartet',
    'aktiv',
    'in-progress',
    'ongoing',
    'started',
  ],
  abgeschlossen: ['fertig', 'erledigt', 'beendet', 'umgesetzt', 'abschluss', 'done', 'finished', 'completed'],
  pausiert: ['ruht', 'unterbrochen', 'pause', 'zurueckgestellt', 'on-hold', 'paused'],
  eingestellt: ['abgebrochen', 'gestoppt', 'gestrichen', 'verworfen', 'entfaellt', 'stopped', 'cancelled'],
  gruen: ['green', 'gut', 'ok', 'im-plan'],
  gelb: ['yellow', 'orange', 'mittel'],
  rot: ['red', 'kritisch'],
  anfrage: ['frage', 'question', 'nachfrage'],
  zusage: ['versprechen', 'zugesagt', 'promise'],
  pruefauftrag: ['pruefung', 'auftrag'],
  antrag: ['beschluss', 'motion'],
  offen: ['unbeantwortet', 'open', 'ausstehend'],
  teilweise: ['zum-teil', 'zwischenstand', 'partly', 'teilweise-beantwortet'],
  beantwortet: ['erledigt', 'fertig', 'antwort', 'abgeschlossen', 'answered', 'done', 'erfuellt'],
  zurueckgezogen: ['zurueckgenommen', 'entfaellt', 'withdrawn'],
};

/** The word of a choice that stands for what was written; null when there is none. */
export function synonymOf(written: string, words: readonly string[]): string | null {
  const wanted = plain(written);
  return words.find((word) => SYNONYMS[word]?.includes(wanted)) ?? null;
}
