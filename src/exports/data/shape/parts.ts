import { z } from 'zod';
import { SCHEDULES } from '../../../model/deadline.ts';
import { ASSESSMENTS, STATUSES } from '../../../model/types.ts';
import { ASSESSMENT_LABELS, SCHEDULE_LABELS, STATUS_LABELS } from '../../../views/labels.ts';

/**
 * What the JSON below `/daten/v1/` is made of: from these shapes come the types that the code fills, the JSON Schemas
 * that are published beside the data, and what the website says of every field. Keys are English like those of the
 * reports, which are frozen; what they mean is said in German, for readers.
 */

export const object = z.strictObject;
export const list = <S extends z.ZodType>(item: S) => z.array(item);
export const orNull = <S extends z.ZodType>(shape: S) => shape.nullable();

export const text = z.string();
export const id = z.string();
export const yes = z.boolean();
export const count = z.int().min(0);
export const days = z.int();
export const number = z.number();
export const day = z.iso.date();
/** An address, full or from the root of the host. */
export const address = z.string().min(1);

/** Words as they stand in the content, with what the website writes for them. */
export function words<const K extends string>(keys: readonly K[], labels: Record<K, string>, about: string) {
  const told = keys.map((key) => (labels[key] === key ? key : `${key} (${labels[key]})`));
  return z.enum(keys).describe(`${about} Möglich: ${told.join(', ')}.`);
}

export const status = () => words(STATUSES, STATUS_LABELS, 'Wie weit die Maßnahme ist.');
export const schedule = (about: string) => words(SCHEDULES, SCHEDULE_LABELS, about);
export const assessmentWord = () =>
  words(ASSESSMENTS, ASSESSMENT_LABELS, 'Das eigene Urteil der zuständigen Einheit (Ampel).');

export const term = object({
  text: text.describe(
    'wie im Inhalt geschrieben: 2021, 2022-H1, 2021-Q3, 2021-09, 2021-09-15, „bis 2020-09-04“',
  ),
  first: orNull(day).describe('der erste Tag, den der Termin bedeuten kann; null bei „bis …“'),
  last: day.describe('der letzte Tag, den er bedeuten kann; mit ihm wird gerechnet'),
  approximate: yes.describe('ob er nur ungefähr bekannt ist (im Inhalt mit ~ dahinter)'),
}).meta({ id: 'Termin', description: 'Ein Termin, so genau wie bekannt.' });

export const ref = object({
  id: id.describe('die Kennung, die in allen Dateien gleich ist'),
  title: text.describe('der Name'),
}).meta({ id: 'Verweis', description: 'Ein Verweis auf etwas, das anderswo vollständig steht.' });

export const source = object({
  id: orNull(id).describe('die Kennung im Quellenverzeichnis, wo die Quelle dort steht'),
  title: text.describe('der Titel'),
  url: orNull(text).describe('die Adresse'),
  date: orNull(text).describe('wann sie erschien, so wie die Quelle es angibt'),
  note: orNull(text).describe('ein Hinweis dazu'),
}).meta({ id: 'Quelle', description: 'Woher eine Angabe stammt.' });

export const link = object({
  title: text.describe('der Titel'),
  url: text.describe('die Adresse'),
}).meta({ id: 'Link', description: 'Ein Verweis auf eine andere Website.' });

export const quantity = object({
  value: number.describe('die Zahl'),
  approximate: yes.describe('ob sie nur ungefähr angegeben ist'),
}).meta({ id: 'Menge', description: 'Eine Zahl, so genau wie angegeben.' });

export const paper = object({
  number: orNull(text).describe('die Nummer der Vorlage'),
  title: orNull(text).describe('ihr Titel'),
  url: orNull(text).describe('ihre Adresse im Ratsinformationssystem'),
  oparl: orNull(text).describe('ihre Kennung in OParl, eine Adresse'),
}).meta({ id: 'Vorlage', description: 'Eine Vorlage oder Drucksache.' });

const move = object({
  said: term.describe('wann es gesagt wurde'),
  from: term.describe('der Termin davor'),
  to: term.describe('der Termin danach'),
  days: days.describe('Tage, um die es später wird; negativ heißt früher'),
  nth: orNull(count.min(1)).describe('die wievielte Verschiebung; null, wenn nichts später wird'),
  reason: orNull(text).describe('der angegebene Grund'),
}).meta({ id: 'Verschiebung', description: 'Ein Schritt von einem Termin zum nächsten.' });

export const deadline = object({
  planned: orNull(term).describe('der erste bekannte Plantermin'),
  forecast: orNull(term).describe(
    'der zuletzt bekannte Termin; gleich dem Plan, solange nichts verschoben wurde',
  ),
  doneOn: orNull(term).describe('wann es so weit war; null, solange es das nicht ist'),
  dropped: orNull(object({ reason: orNull(text).describe('warum') })).describe(
    'steht da, wenn der Termin entfällt; sonst null',
  ),
  moves: list(move).describe('alle Verschiebungen, die älteste zuerst'),
  schedule: schedule('Die Terminlage am Stichtag, berechnet.'),
  delayDays: orNull(days).describe(
    'Tage zwischen Plan und Erledigung, sonst Prognose; ist auch die verstrichen, bis zum Stichtag. Negativ heißt früher, null unbekannt',
  ),
  overdueDays: count.describe('Tage, seit denen die Prognose verstrichen ist; 0, wenn nichts überfällig ist'),
}).meta({
  id: 'Frist',
  description: 'Was zuerst geplant war, was zuletzt erwartet wird und was geschah: drei verschiedene Dinge.',
});

export type TermData = z.output<typeof term>;
export type RefData = z.output<typeof ref>;
export type PaperData = z.output<typeof paper>;
export type SourceData = z.output<typeof source>;
export type DeadlineData = z.output<typeof deadline>;
