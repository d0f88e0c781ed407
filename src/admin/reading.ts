import { parseTerm } from '../model/term.ts';
import type { ValueForm } from '../validate/field-form.ts';
import { TERM_RULE, termFault } from '../validate/suggest.ts';
import { formatQuantity, formatTerm, NOT_DOCUMENTED } from '../views/format.ts';
import { meant } from './meant.ts';
import { type Option, UNDOCUMENTED } from './setup.ts';

/** How a date or a number that somebody writes is understood. */
export interface Reading {
  /** What it means, in words; empty where nothing is written. */
  text: string;
  /** Why it can't be saved, and how it is written instead. */
  fault: string | null;
}

export function readingOf(form: ValueForm, written: string, meetings: readonly Option[]): Reading {
  const word = meant(form, written);
  if (word === '') return { text: '', fault: null };
  if (form === 'number' || form === 'quantity' || form === 'percent') return readNumber(word);
  const term = parseTerm(word);
  if (form === 'day' && term?.precision !== 'day') {
    return { text: '', fault: 'Hier steht ein genauer Tag wie 2021-09-15.' };
  }
  if (term) return { text: formatTerm(term), fault: null };
  const meeting = form === 'due' ? meetings.find(({ value }) => value === word) : undefined;
  if (meeting) return { text: meeting.label, fault: null };
  if (form === 'due' && word === UNDOCUMENTED) return { text: NOT_DOCUMENTED, fault: null };
  return { text: '', fault: `${termFault(word)} ${TERM_RULE}` };
}

function readNumber(word: string): Reading {
  const [, digits, about] = /^(-?\d+(?:\.\d+)?)(~)?$/.exec(word) ?? [];
  if (digits === undefined) {
    return { text: '', fault: `„${word}“ ist keine Zahl. Möglich sind 12018861, 12,5 und rund 7000~.` };
  }
  return { text: formatQuantity({ value: Number(digits), approximate: about !== undefined }), fault: null };
}
