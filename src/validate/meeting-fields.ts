import { z } from 'zod';
import { quoted } from '../diagnostic/quote.ts';
import { parseClock } from '../model/clock.ts';
import { VALUE_FORMS } from './field-form.ts';
import { bare, fault, isSafeUrl, suggestUrl, text } from './fields.ts';

/** When a meeting begins: a time of day in one spelling; any other words stay as they are. */
export const startTime = () =>
  text()
    .transform((written) => parseClock(written) ?? written)
    .describe('eine Uhrzeit wie "16:00"')
    .register(VALUE_FORMS, { form: 'text' });

const OPARL_RULE =
  'Die OParl-Kennung ist eine ganze Adresse, die mit https:// beginnt (auch http://). Sie steht in den OParl-Daten unter „id“.';

/** The id of an object in OParl, which is the address at which its data are (OParl 1.1, section 2.3). */
export const oparlUrl = () =>
  z
    .string()
    .transform((value, context) => {
      const written = bare(value);
      if (isWebAddress(written)) return written;
      const message = `${quoted(written)} ist keine OParl-Kennung.`;
      fault(context, { rule: 'invalid-url', message, expected: OPARL_RULE, suggestion: suggestUrl(written) });
      return z.NEVER;
    })
    .describe('eine OParl-Kennung wie https://oparl.example.org/paper/417')
    .register(VALUE_FORMS, { form: 'url' });

function isWebAddress(written: string): boolean {
  return isSafeUrl(written) && /^https?:\/\//i.test(written);
}
