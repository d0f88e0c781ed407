import type { z } from 'zod';
import { SCHEDULES } from '../../../model/deadline.ts';
import { FRESHNESS } from '../../../model/freshness.ts';
import { ASSESSMENTS, STATUSES } from '../../../model/types.ts';
import {
  ASSESSMENT_LABELS,
  FRESHNESS_LABELS,
  SCHEDULE_LABELS,
  STATUS_LABELS,
} from '../../../views/labels.ts';
import { address, count, id, list, number, object, orNull, term, text } from './parts.ts';

function counts<const K extends string>(keys: readonly K[], labels: Record<K, string>) {
  const shape = Object.fromEntries(keys.map((key) => [key, count.describe(labels[key])]));
  return object(shape as Record<K, typeof count>);
}

export const figures = object({
  total: count.describe('alle Maßnahmen'),
  byStatus: counts([...STATUSES, 'unbekannt'], STATUS_LABELS).describe('wie viele welchen Status haben'),
  bySchedule: counts(SCHEDULES, SCHEDULE_LABELS).describe('wie viele welche Terminlage haben'),
  byAssessment: counts([...ASSESSMENTS, 'keine'], { ...ASSESSMENT_LABELS, keine: 'nicht gemeldet' }).describe(
    'wie viele wie eingeschätzt sind',
  ),
  byFreshness: counts(FRESHNESS, FRESHNESS_LABELS).describe('von wie vielen zuletzt zu hören war'),
  progress: object({
    percent: orNull(number).describe(
      'der mittlere Fortschritt in Prozent; null, wenn er von keiner bekannt ist',
    ),
    known: count.describe('von so vielen Maßnahmen ist er bekannt'),
  }).describe('der Fortschritt'),
}).meta({ id: 'Zahlen', description: 'Wie viele Maßnahmen wo stehen.' });

export const strategy = object({
  title: text.describe('der Titel'),
  city: text.describe('die Stadt'),
  page: address.describe('die Adresse der Startseite'),
  summary: orNull(text).describe('worum es geht, in einem Satz'),
  period: object({
    from: orNull(term).describe('ab wann'),
    to: orNull(term).describe('bis wann'),
  }).describe('der Zeitraum der Strategie'),
  headline: text.describe('der eine Satz, der sagt, wie es am Stichtag steht'),
  figures: figures.describe('die Zahlen am Stichtag'),
  fields: list(
    object({
      id: id.describe('die Kennung'),
      title: text.describe('der Name'),
      summary: orNull(text).describe('worum es geht'),
      page: address.describe('die Adresse seiner Seite'),
    }),
  ).describe('die Handlungsfelder'),
  units: list(
    object({
      id: id.describe('die Kennung'),
      title: text.describe('der Name'),
      abbreviation: orNull(text).describe('das Kürzel'),
      parent: orNull(id).describe('die Kennung der Einheit, zu der sie gehört'),
      page: address.describe('die Adresse ihrer Seite'),
    }),
  ).describe('die Organisationseinheiten'),
  committees: list(
    object({
      id: id.describe('die Kennung'),
      title: text.describe('der Name'),
      abbreviation: orNull(text).describe('das Kürzel'),
      from: orNull(term).describe('seit wann es das Gremium gibt'),
      to: orNull(term).describe('bis wann es das Gremium gab'),
      note: orNull(text).describe('ein Hinweis'),
      oparl: orNull(text).describe('seine Kennung in OParl, eine Adresse'),
    }),
  ).describe('die Gremien'),
}).meta({ id: 'Strategie', description: 'Die Strategie mit ihren Ordnungen und Zahlen.' });

export type StrategyData = z.output<typeof strategy>;
