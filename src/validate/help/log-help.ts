import type { FieldHelp } from './path.ts';
import { below } from './path.ts';
import { DEADLINE_HELP, internalHelp, SOURCE_HELP, SOURCES_FIELD } from './shared-help.ts';
import { ASSESSMENT_WORDS, STATUS_WORDS, yesOrNo } from './words.ts';

/** The fields of an entry in the log of a measure. */
export const LOG_HELP = {
  datum: {
    label: 'Datum',
    help: 'Wann es galt oder gesagt wurde, so genau wie bekannt.',
    example: '2025-03-11',
  },
  sitzung: {
    label: 'Sitzung',
    help: 'Die Sitzung, in der es berichtet wurde: der Name ihrer Datei ohne Endung.',
    example: '2025-02-20-rat',
  },
  status: {
    label: 'Status',
    help: 'Wie weit die Maßnahme ist. Nur angeben, wenn er sich geändert hat.',
    example: 'in-umsetzung',
    words: STATUS_WORDS,
  },
  zustaendig: {
    label: 'Neu zuständig',
    help: 'Die Organisationseinheit, die ab diesem Tag zuständig ist: eine Kennung aus strategie.yaml.',
    example: 'it',
  },
  einschaetzung: {
    label: 'Einschätzung',
    help: 'Wie die zuständige Einheit selbst die Lage beurteilt (Ampel). Bei gelb und rot ist der Grund Pflicht.',
    example: 'gelb',
    words: ASSESSMENT_WORDS,
  },
  grund: {
    label: 'Grund',
    help: 'Warum die Einschätzung gelb oder rot ist oder der Status sich so geändert hat, in einem Satz.',
    example: 'Jede Schule musste vorab baulich und technisch geprüft werden.',
  },
  gegenmassnahme: {
    label: 'Gegenmaßnahme',
    help: 'Was gegen das Problem getan wird, in einem Satz. Ist nichts bekannt: nicht-dokumentiert.',
    example: 'Die Arbeiten werden in drei kleineren Losen neu ausgeschrieben.',
  },
  ende: {
    label: 'Ende der Maßnahme',
    help: 'Was mit dem Ende der Maßnahme geschehen ist: neu (mit Grund), erledigt oder entfällt (mit Grund).',
    example: '{ neu: 2026, grund: Die Lieferung der Geräte verzögert sich. }',
  },
  ...below('ende', DEADLINE_HELP),
  meilensteine: {
    label: 'Stand der Meilensteine',
    help: 'Was mit Meilensteinen geschehen ist, je Kennung: neu (mit Grund), erledigt oder entfällt (mit Grund).',
    example: '{ pilot: { erledigt: 2022-11 } }',
  },
  ...below('meilensteine.*', DEADLINE_HELP),
  werte: {
    label: 'Gemessene Zahlen',
    help: 'Die Zahlen von diesem Tag, je Kennung einer Kennzahl. Mit ~ am Ende heißt es „rund“.',
    example: '{ schulen: 2 }',
  },
  fortschritt: {
    label: 'Fortschritt (Prozent)',
    help: 'Wie viel getan ist, von 0 bis 100. Ohne Angabe zählt der Anteil erledigter Meilensteine.',
    example: '40',
  },
  kosten: {
    label: 'Neue Beträge',
    help: 'Beträge in Euro, die sich geändert haben.',
    example: '{ plan: 3400000 }',
  },
  'kosten.plan': {
    label: 'Geplante Kosten (Euro)',
    help: 'Was die Maßnahme jetzt kosten soll, in Euro, ohne Punkte und ohne Zeichen.',
    example: '3400000',
  },
  'kosten.ist': {
    label: 'Bisherige Kosten (Euro)',
    help: 'Was bis zu diesem Tag ausgegeben ist, in Euro, ohne Punkte und ohne Zeichen.',
    example: '2410000',
  },
  text: {
    label: 'Was ist geschehen?',
    help: 'Ein bis zwei einfache Sätze. Sie stehen so im Bericht.',
    example: 'Erste städtische Grundschule mit WLAN ausgestattet.',
  },
  quellen: SOURCES_FIELD,
  ...below('quellen[]', SOURCE_HELP),
  unveraendert: {
    label: 'Unverändert',
    help: 'Steht hier „ja“, ist bestätigt, dass sich nichts geändert hat. Dann stehen sonst nur Datum, Sitzung, Text oder Quellen dabei.',
    example: 'ja',
    words: yesOrNo('Nachgesehen: Es hat sich nichts geändert.', 'Gilt auch ohne Angabe.'),
  },
  ...internalHelp('Der Eintrag', '[kosten, grund]'),
} satisfies Record<string, FieldHelp>;
