import { z } from 'zod';
import { parseHex } from '../colour/colour.ts';
import { quoted } from '../diagnostic/quote.ts';
import { VALUE_FORMS } from './field-form.ts';
import { bare, fault, suggestUrl } from './fields.ts';

/** A colour as six digits. */
export const colour = () =>
  z
    .string()
    .transform((value, context) => {
      const written = bare(value);
      const hex = parseHex(written);
      if (hex) return hex;
      // Eight digits say how transparent the colour is as well.
      const meant = parseHex(`#${written.replace(/^#/, '').replace(/^([0-9a-f]{6})..$/i, '$1')}`);
      fault(context, {
        rule: 'invalid-colour',
        message: `${quoted(written)} ist keine Farbe.`,
        expected: 'Farben stehen als # und sechs Ziffern 0–9, a–f in geraden Anführungszeichen: "#1f3fae".',
        suggestion: meant && `"${meant}"`,
      });
      return z.NEVER;
    })
    .describe('eine Farbe wie "#1f3fae"')
    .register(VALUE_FORMS, { form: 'colour' });

/** The address of a whole site: with a host, ending in a slash. */
export const siteAddress = () =>
  z
    .string()
    .transform((value, context) => {
      const written = bare(value);
      const address = parseSiteAddress(written);
      if (address) return address;
      fault(context, {
        rule: 'invalid-url',
        message: `${quoted(written)} ist nicht die Adresse einer Website.`,
        expected: SITE_ADDRESS_RULE,
        suggestion: parseSiteAddress(suggestUrl(written) ?? ''),
      });
      return z.NEVER;
    })
    .describe('die Adresse der Startseite wie https://sachstand.example.org/')
    .register(VALUE_FORMS, { form: 'site-address' });

export const SITE_ADDRESS_RULE =
  'Erwartet wird die Adresse der Startseite, ohne ? und #: https://sachstand.example.org/';

/** With a slash at its end; null for what is no web address, or more than one of a folder. */
export function parseSiteAddress(written: string): string | null {
  if (!/^https?:\/\/[^\s?#@"<>\\]+$/i.test(written) || !URL.canParse(written)) return null;
  return new URL(written).href.replace(/\/*$/, '/');
}
