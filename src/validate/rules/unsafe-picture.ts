import { checkPicture } from '../picture.ts';
import type { Rule } from '../rule.ts';

/** Pictures are shown to every reader, so each is checked, whether anything refers to it yet or not. */
export const unsafePicture: Rule = ({ pictures }) =>
  pictures.pictures.flatMap((picture) => checkPicture(picture).diagnostics);
