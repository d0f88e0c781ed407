import type { Kind } from '../load/files.ts';
import {
  commitmentSchema,
  glossarySchema,
  measureSchema,
  meetingSchema,
  pageSchema,
  sourcesSchema,
  strategySchema,
} from './schema.ts';

/** Content files that people write; frozen reports are written by the tool alone. */
export type EditedKind = Exclude<Kind, 'berichte'>;

/** The schema of each kind, in the order in which the handbook tells of them. */
export const SCHEMAS = {
  massnahmen: measureSchema,
  sitzungen: meetingSchema,
  zusagen: commitmentSchema,
  strategie: strategySchema,
  quellen: sourcesSchema,
  glossar: glossarySchema,
  seiten: pageSchema,
} as const satisfies Record<EditedKind, unknown>;

export const EDITED_KINDS = Object.keys(SCHEMAS) as EditedKind[];

export interface KindHelp {
  /** One of them: „Maßnahme“. */
  one: string;
  /** All of them: „Maßnahmen“. */
  all: string;
  /** Where its files lie, below the content folder, and how they are named. */
  files: string;
  help: string;
}

export const KIND_HELP: Readonly<Record<EditedKind, KindHelp>> = {
  massnahmen: {
    one: 'Maßnahme',
    all: 'Maßnahmen',
    files: 'massnahmen/<kennung>.md',
    help: 'Eine Maßnahme je Datei. Der Dateiname ohne Endung ist ihre Kennung und bleibt für immer.',
  },
  sitzungen: {
    one: 'Sitzung',
    all: 'Sitzungen',
    files: 'sitzungen/<datum>-<gremium>.md',
    help: 'Eine Sitzung je Datei. Der Dateiname besteht aus Datum und Gremium.',
  },
  zusagen: {
    one: 'Frage oder Zusage',
    all: 'Fragen und Zusagen',
    files: 'zusagen/<datum>-<stichwort>.md',
    help: 'Eine Anfrage, Zusage, ein Prüfauftrag oder Antrag je Datei. Der Dateiname beginnt mit dem Datum der Sitzung.',
  },
  strategie: {
    one: 'Strategie',
    all: 'Strategie',
    files: 'strategie.yaml',
    help: 'Was für die ganze Website gilt: Titel, Stadt, Handlungsfelder, Organisationseinheiten, Gremien.',
  },
  quellen: {
    one: 'Quelle',
    all: 'Quellen',
    files: 'quellen.yaml',
    help: 'Quellen, auf die mehrere Einträge verweisen. Jede hat eine Kennung, unter der ihre Angaben stehen.',
  },
  glossar: {
    one: 'Begriff',
    all: 'Glossar',
    files: 'glossar.yaml',
    help: 'Begriffe, die auf den Seiten erklärt werden.',
  },
  seiten: {
    one: 'Seite',
    all: 'Seiten',
    files: 'seiten/<kennung>.md',
    help: 'Impressum, Datenschutz, Barrierefreiheit und andere feste Seiten. Der Text steht unter der zweiten Linie „---“.',
  },
};
