import { z } from 'zod';
import {
  address,
  assessmentWord,
  count,
  day,
  days,
  id,
  list,
  object,
  orNull,
  ref,
  status,
  term,
  text,
} from './parts.ts';

/** What can change, in words for readers. */
export const CHANGE_KINDS = {
  'measure-added': 'eine Maßnahme ist neu',
  'status-changed': 'ihr Status ist ein anderer',
  finished: 'sie ist abgeschlossen',
  stopped: 'sie ist eingestellt',
  reopened: 'sie oder ein Meilenstein ist wieder offen',
  'milestone-added': 'ein Meilenstein ist neu',
  'milestone-reached': 'ein Meilenstein ist erreicht',
  'milestone-dropped': 'ein Meilenstein entfällt',
  'end-dropped': 'der Termin für den Abschluss entfällt',
  'date-set': 'es gibt einen ersten Termin',
  postponed: 'ein Termin ist verschoben',
  'brought-forward': 'ein Termin ist vorgezogen',
  'became-overdue': 'ein Termin ist verstrichen',
  'assessment-changed': 'die Einschätzung ist eine andere',
  'owner-changed': 'die Zuständigkeit ist eine andere',
  'commitment-raised': 'eine Anfrage, Zusage oder ein Antrag ist neu',
  'commitment-answered': 'beantwortet',
  'commitment-partly-answered': 'teilweise beantwortet',
  'commitment-withdrawn': 'zurückgezogen',
  'commitment-reopened': 'wieder offen',
  'commitment-date-set': 'es gibt eine erste Frist',
  'commitment-postponed': 'die Frist ist verschoben',
  'commitment-brought-forward': 'die Frist ist vorgezogen',
  'commitment-overdue': 'die Frist ist verstrichen',
} as const;

type Kind = keyof typeof CHANGE_KINDS;
const KINDS = Object.keys(CHANGE_KINDS) as [Kind, ...Kind[]];

export const change = object({
  kind: z.enum(KINDS).describe(
    `Was sich geändert hat. Möglich: ${Object.entries(CHANGE_KINDS)
      .map(([kind, meaning]) => `${kind} (${meaning})`)
      .join(', ')}.`,
  ),
  page: address.describe('die Adresse der Seite dazu'),
  measure: orNull(ref).describe('die Maßnahme, um die es geht'),
  commitment: orNull(ref).describe('die Zusage, die Anfrage oder der Antrag, um die es geht'),
  milestone: orNull(text).describe('der Titel des Meilensteins; null, wenn es um den Abschluss geht'),
  tag: text.describe('in einem Wort, wie die Website es schreibt'),
  text: text.describe('in einem Satz, wie die Website es schreibt'),
  reason: orNull(text).describe('der angegebene Grund'),
  from: orNull(term).describe('der Termin davor'),
  to: orNull(term).describe('der Termin danach; bei Erreichtem, wann es so weit war'),
  delayDays: orNull(days).describe('Tage, die es nun später ist als zuerst geplant'),
  nth: orNull(count.min(1)).describe('die wievielte Verschiebung dieses Termins'),
  status: orNull(object({ from: orNull(status()), to: orNull(status()) })).describe(
    'der Status davor und danach, wo er sich geändert hat',
  ),
  assessment: orNull(object({ from: orNull(assessmentWord()), to: assessmentWord() })).describe(
    'die Einschätzung davor und danach, wo sie sich geändert hat',
  ),
  owner: orNull(object({ from: orNull(ref).describe('davor'), to: orNull(ref).describe('danach') })).describe(
    'die zuständige Einheit davor und danach, wo sie gewechselt hat',
  ),
}).meta({
  id: 'Aenderung',
  title: 'Änderung',
  description: 'Was sich an einer Maßnahme oder Zusage geändert hat.',
});

export const period = object({
  from: orNull(day).describe(
    'der Stichtag des Berichts davor; null beim ersten, der sich mit nichts vergleichen lässt',
  ),
  to: day.describe('der Stichtag, bis zu dem die Änderungen reichen'),
  meeting: orNull(id).describe(
    'die Kennung der Sitzung, deren Bericht sie erzählt; null für die Zeit seit dem letzten Bericht',
  ),
  page: address.describe('die Adresse der Seite, auf der sie stehen'),
  changes: list(change).describe('die Änderungen'),
}).meta({
  id: 'Zeitraum',
  description: 'Die Zeit zwischen zwei Berichten und was sich in ihr geändert hat.',
});

export type ChangeData = z.output<typeof change>;
export type PeriodData = z.output<typeof period>;
