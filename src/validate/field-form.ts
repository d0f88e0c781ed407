import { z } from 'zod';

/** What a single value in a content file is, for editors, forms and tables that can help with it. */
export type ValueForm =
  | 'text'
  | 'term'
  | 'day'
  | 'number'
  | 'quantity'
  | 'percent'
  | 'choice'
  | 'yes-no'
  | 'url'
  | 'site-address'
  | 'colour'
  | 'id'
  | 'reference'
  | 'due';

/** What a reference leads to: a kind of file, a part of `strategie.yaml`, a part of the same file; and what it is. */
export const TARGETS = {
  handlungsfelder: 'die Kennung eines Handlungsfelds aus strategie.yaml',
  einheiten: 'die Kennung einer Einheit aus strategie.yaml',
  gremien: 'die Kennung eines Gremiums aus strategie.yaml',
  sitzungen: 'die Kennung einer Sitzung wie 2021-06-01-rat',
  massnahmen: 'die Kennung einer Maßnahme wie schul-wlan',
  quellen: 'eine Kennung aus quellen.yaml',
  meilensteine: 'die Kennung eines Meilensteins',
  kennzahlen: 'die Kennung einer Kennzahl',
  bilder: 'der Name einer Datei im Ordner „bilder“ wie wappen.svg',
} as const;
export type Target = keyof typeof TARGETS;

/** A value by its form, and what its form needs. */
export type ValueMeta =
  | { form: Exclude<ValueForm, 'reference' | 'choice'> }
  | { form: 'choice'; words: readonly string[] }
  | { form: 'reference'; target: Target; orUndocumented: boolean };

/** The form of each building block; what `describe` makes of it keeps it. */
export const VALUE_FORMS = z.registry<ValueMeta>();
