import type { EditedKind } from '../../validate/edited-kind.ts';
import { type Field, type Shape, shapeOf } from '../../validate/field-tree.ts';

/** What can be written anew: a file of a kind, or an entry in the log of one that exists. */
export interface Topic {
  /** The word that asks for it on the command line. */
  word: string;
  title: string;
  kind: EditedKind;
  /** An entry in the `verlauf` of a file that exists. */
  isEntry: boolean;
  /** What follows the word on the command line. */
  subject: string;
  /** What is asked for first; all else on demand. */
  first: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  {
    word: 'stand',
    title: 'Neuer Stand einer Maßnahme',
    kind: 'massnahmen',
    isEntry: true,
    subject: '<maßnahme>',
    first: ['datum', 'sitzung', 'status', 'text', 'einschaetzung', 'meilensteine', 'ende'],
  },
  {
    word: 'antwort',
    title: 'Neues zu einer Anfrage oder Zusage',
    kind: 'zusagen',
    isEntry: true,
    subject: '<zusage>',
    first: ['datum', 'sitzung', 'stand', 'text'],
  },
  {
    word: 'zusage',
    title: 'Neue Anfrage, Zusage, Prüfauftrag oder Antrag',
    kind: 'zusagen',
    isEntry: false,
    subject: '<stichwort>',
    first: ['art', 'titel', 'sitzung', 'von', 'massnahmen', 'zustaendig', 'zugesagt', 'faellig'],
  },
  {
    word: 'sitzung',
    title: 'Neue Sitzung',
    kind: 'sitzungen',
    isEntry: false,
    subject: '',
    first: ['gremium', 'datum', 'beginn', 'ort', 'top', 'bericht'],
  },
  {
    word: 'massnahme',
    title: 'Neue Maßnahme',
    kind: 'massnahmen',
    isEntry: false,
    subject: '<kennung>',
    first: ['titel', 'kurz', 'handlungsfeld', 'zustaendig', 'beginn', 'ende', 'verlauf'],
  },
];

/** The fields of what is written, in the order of the schema. */
export function fieldsOfTopic({ kind, isEntry }: Topic): readonly Field[] {
  const whole = entriesIn(shapeOf(kind));
  if (!isEntry) return whole;
  return entriesIn(whole.find(({ key }) => key === 'verlauf')?.shape);
}

/** The fields of a group, or of the items of a list. */
export function entriesIn(shape: Shape | undefined): readonly Field[] {
  if (shape?.shape === 'entries' || shape?.shape === 'either') return shape.fields;
  return shape?.shape === 'list' || shape?.shape === 'record' ? entriesIn(shape.item) : [];
}
