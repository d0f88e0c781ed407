import { z } from 'zod';
import { period } from './change.ts';
import { commitment } from './commitment.ts';
import { measure } from './measure.ts';
import { meeting, report } from './meeting.ts';
import { address, day, list, object, orNull, text } from './parts.ts';
import { strategy } from './strategy.ts';

/** The version in the path. Within it fields may be added; none is renamed, removed or given another meaning. */
export const DATA_VERSION = 1;

/** What stands in every file around its data. */
export const envelope = {
  $schema: address.describe('die Adresse des JSON-Schemas dieser Datei'),
  version: z
    .literal(DATA_VERSION)
    .describe('die Fassung, wie im Pfad; in ihr kommen höchstens Angaben hinzu'),
  asOf: day.describe('der Stichtag, für den alles gilt'),
  licence: orNull(
    object({
      name: text.describe('ihr Name'),
      url: orNull(text).describe('ihre Adresse'),
    }),
  ).describe('die Lizenz der Daten; null, wenn keine angegeben ist'),
  source: object({
    name: text.describe('die Website, von der die Daten stammen'),
    page: address.describe('die Adresse ihrer Seite über die offenen Daten'),
    repository: orNull(text).describe('wo die Inhalte bearbeitet werden'),
    notice: orNull(text).describe(
      'der Hinweis, der auf jeder Seite steht, zum Beispiel dass sie nicht amtlich ist',
    ),
  }).describe('woher die Daten stammen'),
};

/** The files, by name; each holds its data under the last key. */
export const SHAPES = {
  strategie: object({ ...envelope, strategy: strategy.describe('die Strategie') }),
  massnahmen: object({
    ...envelope,
    measures: list(measure).describe('alle am Stichtag bekannten Maßnahmen'),
  }),
  massnahme: object({ ...envelope, measure: measure.describe('die Maßnahme') }),
  sitzungen: object({ ...envelope, meetings: list(meeting).describe('alle Sitzungen, die älteste zuerst') }),
  berichte: object({
    ...envelope,
    reports: list(report).describe('alle Statusberichte, der älteste zuerst'),
  }),
  zusagen: object({
    ...envelope,
    commitments: list(commitment).describe('alle Zusagen, Anfragen und Anträge, die älteste zuerst'),
  }),
  aenderungen: object({
    ...envelope,
    periods: list(period).describe('die Zeiträume zwischen den Berichten, der älteste zuerst'),
  }),
};
export type ShapeName = keyof typeof SHAPES;

export const SHAPE_TITLES: Record<ShapeName, string> = {
  strategie: 'Strategie',
  massnahmen: 'Maßnahmen',
  massnahme: 'Eine Maßnahme',
  sitzungen: 'Sitzungen',
  berichte: 'Statusberichte',
  zusagen: 'Zusagen',
  aenderungen: 'Änderungen',
};

export type FileData<Name extends ShapeName> = z.output<(typeof SHAPES)[Name]>;
export type Envelope = Omit<FileData<'strategie'>, 'strategy' | '$schema'>;
