import { z } from 'zod';
import { NUMBER_RULE, suggestNumber } from '../diagnostic/amount.ts';
import { quoted } from '../diagnostic/quote.ts';
import type { Quantity } from '../model/types.ts';
import type { FaultParams } from './fault.ts';
import { VALUE_FORMS } from './field-form.ts';
import { bare, fault } from './fields.ts';
import { isUnknownWord } from './suggest.ts';

/** A number that may end in `~` for approximate. Written with a decimal point and without thousands separators. */
export const quantity = () =>
  z
    .union([z.number(), z.string()])
    .transform((value, context): Quantity => {
      const written = bare(String(value));
      const match = /^(-?\d+(?:\.\d+)?)(~)?$/.exec(written);
      const fromText = typeof value === 'string';
      if (match && !(fromText && isAmbiguous(written))) {
        return { value: Number(match[1]), approximate: match[2] !== undefined };
      }
      fault(context, match ? ambiguousNumber(written) : invalidNumber(written));
      return z.NEVER;
    })
    .describe('eine Zahl wie 12018861 oder 12.5')
    .register(VALUE_FORMS, { form: 'quantity' });

/** Three digits behind a single point: thousands in German, thousandths here. */
function isAmbiguous(written: string): boolean {
  return /^-?[1-9]\d{0,2}\.\d{3}~?$/.test(written);
}

function ambiguousNumber(written: string): FaultParams {
  const thousands = written.replace('.', '');
  return {
    rule: 'ambiguous-number',
    message: `${quoted(written)} kann ${thousands} oder ${written.replace('.', ',')} heißen.`,
    expected:
      'Tausender stehen ohne Punkt. Eine Dezimalzahl bitte mit weniger oder mehr als drei Nachkommastellen schreiben.',
    suggestion: thousands,
  };
}

function invalidNumber(written: string): FaultParams {
  return {
    rule: 'invalid-number',
    message: `${quoted(written)} ist keine Zahl.`,
    expected: isUnknownWord(written) ? 'Ist sie nicht bekannt, bitte die Angabe weglassen.' : NUMBER_RULE,
    suggestion: suggestNumber(written),
  };
}

/** A plain number. */
export const number = () =>
  quantity()
    .transform((value) => value.value)
    .describe('eine Zahl')
    .register(VALUE_FORMS, { form: 'number' });

/** A share in percent. */
export const percent = () =>
  number()
    .transform((value, context) => {
      if (value >= 0 && value <= 100) return value;
      const message = `„${value}“ ist kein Prozentwert.`;
      fault(context, { rule: 'invalid-number', message, expected: 'Erlaubt sind 0 bis 100.' });
      return z.NEVER;
    })
    .describe('ein Prozentwert von 0 bis 100, ohne Zeichen %')
    .register(VALUE_FORMS, { form: 'percent' });
