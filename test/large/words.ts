/** What the measures of a large city are made of. Nothing here is real. */

export const FIELDS = [
  ['verwaltung', 'Digitale Verwaltung'],
  ['bildung', 'Schule und Bildung'],
  ['netze', 'Netze und Rechenzentrum'],
  ['mobilitaet', 'Verkehr und Mobilität'],
  ['stadtleben', 'Kultur und Teilhabe'],
  ['daten', 'Daten und Sicherheit'],
  ['umwelt', 'Umwelt und Energie'],
  ['gesundheit', 'Gesundheit und Soziales'],
] as const;

export const COMMITTEES = [
  ['digitalausschuss', 'Ausschuss für Digitalisierung'],
  ['rat', 'Rat der Stadt'],
] as const;

export const SUBJECTS = [
  'Online-Antrag für Anwohnerparkausweise',
  'Elektronische Akte im Bauamt',
  'Glasfaser für die Gewerbegebiete',
  'WLAN in den Bürgerhäusern',
  'Sensoren an den Regenrückhaltebecken',
  'Tablets für die Hauptschulen',
  'Terminvergabe im Standesamt',
  'Digitaler Zwilling der Innenstadt',
  'Fahrgastanzeigen an den Haltestellen',
  'Parkleitsystem für den Bahnhof',
  'Lernplattform für die Volkshochschule',
  'Notfallplan der Stadtwerke',
  'Scannen der Eingangspost',
  'Karte der Baustellen',
  'Videosprechstunde im Sozialamt',
  'Offene Daten zum Haushalt',
];

export const MILESTONES = [
  'Konzept beschlossen',
  'Auftrag vergeben',
  'Pilot gestartet',
  'Hälfte der Standorte versorgt',
  'Alle Standorte versorgt',
  'Betrieb übergeben',
];

export const INDICATORS = [
  ['standorte', 'Versorgte Standorte', 'Standorte'],
  ['vorgaenge', 'Vorgänge im Monat', 'Vorgänge'],
  ['anteil', 'Anteil der Online-Anträge', 'Prozent'],
] as const;

export const REASONS = [
  'Die Lieferung der Geräte verzögert sich um drei Monate.',
  'Die Vergabe musste wiederholt werden, weil kein gültiges Angebot einging.',
  'Der Förderbescheid kam später als erwartet.',
  'Die Schnittstelle zum Fachverfahren fehlt noch.',
  'Zwei Stellen sind unbesetzt.',
];

export const COUNTERMEASURES = [
  'Die Arbeiten werden in kleineren Losen neu ausgeschrieben.',
  'Eine Nachbarstadt hilft mit zwei Fachkräften aus.',
  'Der Hersteller stellt eine Übergangslösung bereit.',
];

export const TEXTS = [
  'Der erste Standort ist in Betrieb, die Rückmeldungen sind gut.',
  'Die Ausschreibung ist veröffentlicht, die Angebote werden bis Ende des Monats geprüft.',
  'Die Schulung der Beschäftigten hat begonnen. Bisher haben 40 Personen teilgenommen.',
  'Die Abnahme ist ohne wesentliche Mängel bestanden.',
  'Der Personalrat hat der Dienstvereinbarung zugestimmt.',
  'Im nächsten Schritt werden die Außenstellen angebunden.',
];

export const QUESTIONS = [
  'Wann sind die Außenstellen an der Reihe?',
  'Was kostet der Betrieb im Jahr?',
  'Liste der Standorte mit ihrem Stand',
  'Bericht über die Erfahrungen anderer Städte',
];

export const GROUPS = ['Fraktion A', 'Fraktion B', 'Fraktion C', 'Gruppe D'];
