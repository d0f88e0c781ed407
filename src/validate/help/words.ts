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
