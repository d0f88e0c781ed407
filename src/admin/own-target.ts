import type { Target, ValueMeta } from '../validate/field-form.ts';

/** What a file refers to within itself, by the key of the list in which it stands; the form asks the file that is open. */
export type OwnTarget = 'meilensteine' | 'kennzahlen';

/** One of them, in German. */
export const OWN_TARGETS: Readonly<Record<OwnTarget, string>> = {
  meilensteine: 'Meilenstein',
  kennzahlen: 'Kennzahl',
};

export function isOwn(target: Target): target is OwnTarget {
  return target in OWN_TARGETS;
}

/** Whether the items of a list are chosen from others; else they are texts, which the form shows one to a line. */
export function isChosen(value: ValueMeta): boolean {
  return value.form === 'choice' || (value.form === 'reference' && !isOwn(value.target));
}
