import { suggestNumber } from '../diagnostic/amount.ts';
import { parseTerm } from '../model/term.ts';
import type { ValueForm } from '../validate/field-form.ts';
import { suggestTerm } from '../validate/suggest.ts';

/**
 * What somebody meant who wrote a date or a number as people do: `2.9.2025` is `2025-09-02`, `12.018.861 €` is
 * `12018861`. What nobody can make out stays as it is, for the check to complain about.
 */
export function meant(form: ValueForm, written: string): string {
  const text = written.trim();
  if (form === 'term' || form === 'day' || form === 'due')
    return parseTerm(text) ? text : (suggestTerm(text) ?? text);
  if (form === 'number' || form === 'quantity' || form === 'percent') {
    return /^-?\d+(\.\d+)?~?$/.test(text) ? text : (suggestNumber(text) ?? text);
  }
  return text;
}
