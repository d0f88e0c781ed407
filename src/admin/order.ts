import { type FileValue, isFileData } from '../edit/value.ts';
import { compareTerms, parseTerm } from '../model/term.ts';
import type { Shape } from '../validate/field-tree.ts';

/** A list of dated entries, such as a log. The form shows it newest first and begins a new entry above all others. */
export function isDated(item: Shape): boolean {
  return item.shape === 'entries' && item.fields.some(({ key, required }) => key === 'datum' && required);
}

/** Whether the form shows a list the other way round than the file has it: files usually end with the newest entry. */
export function isReversed(item: Shape, values: readonly FileValue[]): boolean {
  return isDated(item) && !isNewestFirst(values);
}

function isNewestFirst(values: readonly FileValue[]): boolean {
  const terms = values.map((value) => parseTerm(isFileData(value) ? String(value.datum) : ''));
  const steps = terms.slice(1).map((term, index) => {
    const before = terms[index];
    return term && before ? compareTerms(before, term) : 0;
  });
  return steps.some((step) => step > 0) && steps.every((step) => step >= 0);
}
