/** A file in the folder of the internal edition, so that people and commands know what lies there. */
export const INTERNAL_SIGN = 'INTERN.txt';

export const INTERNAL_SIGN_TEXT = 'Interne Ausgabe – nicht zur Veröffentlichung.\n';
