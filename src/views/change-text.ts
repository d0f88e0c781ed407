import type { Change, CommitmentChange, MeasureChange } from '../model/change.ts';
import type { CommitmentKind } from '../model/types.ts';
import { formatSpan, formatTerm, inSentence, NOT_DOCUMENTED, ordinal } from './format.ts';
import { ASSESSMENT_LABELS, COMMITMENT_KIND_LABELS, STATUS_LABELS, statusKey } from './labels.ts';
import { routes } from './routes.ts';
import { againstPlan } from './schedule-text.ts';

/** A change as a reader meets it: one word, the thing it happened to, and what happened. */
export interface ChangeText {
  /** `verschoben`, `erreicht`, `neu`, … */
  tag: string;
  tone: 'good' | 'bad' | 'news' | 'plain';
  subject: { title: string; href: string };
  /** Completes the sentence after the subject; ends with a full stop. */
  text: string;
}

export function changeText(change: Change): ChangeText {
  return 'measure' in change ? measureText(change) : commitmentText(change);
}

function measureText(change: MeasureChange): ChangeText {
  const subject = { title: change.measure.title, href: routes.measure(change.measure.id) };
  const [tag, tone, text] = measureWords(change);
  return { tag, tone, subject, text };
}

type Words = [tag: string, tone: ChangeText['tone'], text: string];

function measureWords(change: MeasureChange): Words {
  switch (change.kind) {
    case 'measure-added':
      return ['neu', 'news', `Neue Maßnahme, Status: ${STATUS_LABELS[statusKey(change.status)]}.`];
    case 'status-changed': {
      const from = change.from ? `von „${STATUS_LABELS[change.from]}“ ` : '';
      return [
        'Status',
        'plain',
        `Status ${from}auf „${STATUS_LABELS[change.to]}“ geändert.${because(change.reason)}`,
      ];
    }
    case 'finished':
      return ['abgeschlossen', 'good', `Abgeschlossen${when(change.doneOn)}${delay(change)}.`];
    case 'stopped':
      return ['eingestellt', 'bad', `Die Maßnahme wurde eingestellt.${because(change.reason)}`];
    case 'reopened': {
      const until = change.to ? ` Neuer Termin: ${formatTerm(change.to)}.` : '';
      const what = change.milestone
        ? `${part(change.milestone)} ist wieder offen.`
        : 'Die Maßnahme wurde wieder aufgenommen.';
      return ['wieder offen', 'bad', `${what}${until}${because(change.reason)}`];
    }
    case 'milestone-added': {
      const until = change.planned ? `, geplant ${inSentence(change.planned)}` : '';
      return ['neu', 'news', `Neuer Meilenstein „${change.milestone}“${until}.`];
    }
    case 'milestone-reached':
      return [
        'erreicht',
        'good',
        `Meilenstein „${change.milestone}“ erreicht${when(change.doneOn)}${delay(change)}.`,
      ];
    case 'milestone-dropped':
      return ['entfällt', 'plain', `Meilenstein „${change.milestone}“ entfällt.${because(change.reason)}`];
    case 'end-dropped':
      return ['entfällt', 'plain', `Der Termin für den Abschluss entfällt.${because(change.reason)}`];
    case 'date-set':
      return ['Termin', 'news', `${part(change.milestone)}: erster Termin ${formatTerm(change.to)}.`];
    case 'postponed': {
      const shift = formatSpan(change.from.last, change.to.last);
      const again = change.nth > 1 ? `, ${ordinal(change.nth)} Verschiebung` : '';
      const moved = `von ${formatTerm(change.from)} auf ${formatTerm(change.to)}`;
      return [
        'verschoben',
        'bad',
        `${part(change.milestone)} ${moved} verschoben (${shift} später${again}).${reasonOrNone(change.reason)}`,
      ];
    }
    case 'brought-forward': {
      const moved = `von ${formatTerm(change.from)} auf ${formatTerm(change.to)}`;
      return [
        'vorgezogen',
        'good',
        `${part(change.milestone)} ${moved} vorgezogen.${because(change.reason)}`,
      ];
    }
    case 'became-overdue':
      return [
        'überfällig',
        'bad',
        `${part(change.milestone)} sollte bis ${formatTerm(change.due)} erreicht sein.`,
      ];
    case 'assessment-changed': {
      const { value, reason, countermeasure } = change.to;
      const from = change.from ? `von ${ASSESSMENT_LABELS[change.from.value]} ` : '';
      const counter = countermeasure ? ` Gegenmaßnahme: ${fullStop(countermeasure)}` : '';
      return [
        'Einschätzung',
        value === 'gruen' ? 'good' : 'bad',
        `Einschätzung ${from}auf ${ASSESSMENT_LABELS[value]} geändert.${because(reason)}${counter}`,
      ];
    }
    case 'owner-changed': {
      const from = change.from ? ` (bisher ${change.from.title})` : '';
      return ['Zuständigkeit', 'plain', `Zuständig ist nun: ${change.to?.title ?? NOT_DOCUMENTED}${from}.`];
    }
  }
}

function commitmentText(change: CommitmentChange): ChangeText {
  const subject = { title: change.commitment.title, href: routes.commitment(change.commitment.id) };
  const kind = COMMITMENT_KIND_LABELS[change.commitmentKind as CommitmentKind];
  const [tag, tone, text] = commitmentWords(change, kind);
  return { tag, tone, subject, text };
}

function commitmentWords(change: CommitmentChange, kind: string): Words {
  switch (change.kind) {
    case 'commitment-raised':
      return ['neu', 'news', `${kind} neu aufgenommen.`];
    case 'commitment-answered':
      return ['beantwortet', 'good', `${kind} beantwortet${when(change.on)}.${said(change.text)}`];
    case 'commitment-partly-answered':
      return ['teilweise', 'plain', `${kind} teilweise beantwortet.${said(change.text)}`];
    case 'commitment-withdrawn':
      return ['zurückgezogen', 'plain', `${kind} zurückgezogen.${said(change.text)}`];
    case 'commitment-reopened': {
      const until = change.to ? ` Neue Frist: ${formatTerm(change.to)}.` : '';
      return ['wieder offen', 'bad', `${kind} wieder offen.${said(change.text)}${until}`];
    }
    case 'commitment-date-set':
      return ['Termin', 'news', `Antwort bis ${formatTerm(change.to)} zugesagt.`];
    case 'commitment-brought-forward':
      return [
        'vorgezogen',
        'good',
        `Antwort von ${formatTerm(change.from)} auf ${formatTerm(change.to)} vorgezogen.${because(change.reason)}`,
      ];
    case 'commitment-postponed': {
      return [
        'verschoben',
        'bad',
        `Antwort von ${formatTerm(change.from)} auf ${formatTerm(change.to)} verschoben.${reasonOrNone(change.reason)}`,
      ];
    }
    case 'commitment-overdue':
      return ['überfällig', 'bad', `Die Antwort war bis ${formatTerm(change.due)} zugesagt.`];
  }
}

function part(milestone: string | null): string {
  return milestone ? `Meilenstein „${milestone}“` : 'Abschluss';
}

function when(term: Parameters<typeof inSentence>[0] | null): string {
  return term ? ` ${inSentence(term)}` : '';
}

function delay({ planned, doneOn }: Extract<MeasureChange, { delayDays: number | null }>): string {
  return planned && doneOn && planned.last !== doneOn.last ? `, ${againstPlan(planned, doneOn)}` : '';
}

function because(reason: string | null): string {
  return reason ? ` Grund: ${fullStop(reason)}` : '';
}

/** A postponement without a documented reason says so. */
function reasonOrNone(reason: string | null): string {
  return reason ? because(reason) : ' Ein Grund ist nicht angegeben.';
}

function said(text: string | null): string {
  return text ? ` ${fullStop(text)}` : '';
}

function fullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The changes of one subject, told under its name. */
export interface ChangeGroup {
  subject: ChangeText['subject'];
  changes: ChangeText[];
}

/** Changes of the same measure or commitment together, in the order of their first. */
export function groupChanges(changes: readonly ChangeText[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const group = groups.get(change.subject.href);
    if (group) group.changes.push(change);
    else groups.set(change.subject.href, { subject: change.subject, changes: [change] });
  }
  return [...groups.values()];
}
