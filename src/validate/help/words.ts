import type { Frequency, LicenceCode } from '../../model/open-data.ts';
import type { AssessmentValue, CommitmentKind, CommitmentStateWord, Status } from '../../model/types.ts';
import type { WordHelp } from './path.ts';

export const STATUS_WORDS: Record<Status, WordHelp> = {
  idee: { label: 'Idee', help: 'Es ist vorgeschlagen, aber nicht beschlossen.' },
  geplant: {
    label: 'geplant',
    help: 'Es ist beschlossen oder fest vorgesehen, hat aber noch nicht begonnen.',
  },
  'in-umsetzung': { label: 'in Umsetzung', help: 'Die Arbeit hat begonnen.' },
  abgeschlossen: { label: 'abgeschlossen', help: 'Es ist fertig und in Gebrauch.' },
  pausiert: { label: 'pausiert', help: 'Die Arbeit ruht und soll weitergehen. Der Grund gehört dazu.' },
  eingestellt: { label: 'eingestellt', help: 'Es wird nicht weiter verfolgt. Der Grund gehört dazu.' },
};

export const ASSESSMENT_WORDS: Record<AssessmentValue, WordHelp> = {
  gruen: { label: 'grün', help: 'Es läuft wie geplant.' },
  gelb: { label: 'gelb', help: 'Es gibt Probleme, die das Ziel gefährden können. Der Grund ist Pflicht.' },
  rot: {
    label: 'rot',
    help: 'Das Ziel ist so nicht zu erreichen. Der Grund ist Pflicht, eine Gegenmaßnahme gehört dazu.',
  },
};

export const KIND_WORDS: Record<CommitmentKind, WordHelp> = {
  anfrage: { label: 'Anfrage', help: 'Jemand hat etwas gefragt, und die Antwort steht noch aus.' },
  zusage: { label: 'Zusage', help: 'Die Verwaltung hat etwas versprochen.' },
  pruefauftrag: {
    label: 'Prüfauftrag',
    help: 'Die Verwaltung soll etwas prüfen und das Ergebnis berichten.',
  },
  antrag: { label: 'Antrag', help: 'Eine Fraktion oder Gruppe will einen Beschluss.' },
};

export const STATE_WORDS: Record<CommitmentStateWord, WordHelp> = {
  offen: { label: 'offen', help: 'Es gibt noch keine Antwort. So steht auch eine Verschiebung im Verlauf.' },
  teilweise: { label: 'teilweise beantwortet', help: 'Ein Zwischenstand ist berichtet, etwas fehlt noch.' },
  beantwortet: { label: 'beantwortet', help: 'Die Antwort ist gegeben. Damit ist der Vorgang erledigt.' },
  zurueckgezogen: { label: 'zurückgezogen', help: 'Wer es eingebracht hat, verfolgt es nicht weiter.' },
};

export const FORGE_WORDS: Record<'github' | 'gitlab' | 'forgejo', WordHelp> = {
  github: { label: 'GitHub', help: 'Die Ablage liegt auf github.com oder einem eigenen GitHub.' },
  gitlab: { label: 'GitLab', help: 'Die Ablage liegt auf einem GitLab, zum Beispiel auf openCoDE.' },
  forgejo: {
    label: 'Forgejo',
    help: 'Die Ablage liegt auf einem Forgejo oder Gitea, zum Beispiel auf Codeberg.',
  },
};

/** What „ja“ and „nein“ mean in a field. */
export function yesOrNo(yes: string, no: string): Record<'ja' | 'nein', WordHelp> {
  return { ja: { label: 'ja', help: yes }, nein: { label: 'nein', help: no } };
}

export const LICENCE_WORDS: Record<LicenceCode, WordHelp> = {
  'cc-by/4.0': { label: 'CC BY 4.0', help: 'Frei, mit Nennung des Namens.' },
  'cc-by-sa/4.0': {
    label: 'CC BY-SA 4.0',
    help: 'Frei, mit Nennung des Namens und Weitergabe unter derselben Lizenz.',
  },
  'cc-zero': { label: 'CC0 1.0', help: 'Frei, ohne Bedingungen.' },
  'dl-by-de/2.0': {
    label: 'Datenlizenz Deutschland Namensnennung 2.0',
    help: 'Frei, mit Nennung des Namens.',
  },
  'dl-zero-de/2.0': { label: 'Datenlizenz Deutschland Zero 2.0', help: 'Frei, ohne Bedingungen.' },
  odbl: {
    label: 'ODbL',
    help: 'Für Datenbanken: mit Nennung des Namens und Weitergabe unter derselben Lizenz.',
  },
  odby: { label: 'ODC-By', help: 'Für Datenbanken: mit Nennung des Namens.' },
  odcpddl: { label: 'ODC-PDDL', help: 'Für Datenbanken: ohne Bedingungen.' },
  officialWork: { label: 'Amtliches Werk', help: 'Lizenzfrei nach § 5 Absatz 1 Urheberrechtsgesetz.' },
  'other-open': { label: 'andere offene Lizenz', help: 'Eine offene Lizenz, die hier nicht steht.' },
  'other-closed': { label: 'andere eingeschränkte Lizenz', help: 'Eine Lizenz, die nicht alles erlaubt.' },
};

export const FREQUENCY_WORDS: Record<Frequency, WordHelp> = {
  taeglich: { label: 'täglich', help: 'Die Website wird jede Nacht neu gebaut.' },
  woechentlich: { label: 'wöchentlich', help: 'Etwa jede Woche kommt etwas hinzu.' },
  monatlich: { label: 'monatlich', help: 'Etwa jeden Monat kommt etwas hinzu.' },
  vierteljaehrlich: { label: 'vierteljährlich', help: 'Etwa jedes Quartal kommt etwas hinzu.' },
  halbjaehrlich: { label: 'halbjährlich', help: 'Etwa jedes halbe Jahr kommt etwas hinzu.' },
  jaehrlich: { label: 'jährlich', help: 'Etwa jedes Jahr kommt etwas hinzu.' },
  unregelmaessig: { label: 'unregelmäßig', help: 'Es kommt etwas hinzu, sobald es etwas gibt.' },
};
