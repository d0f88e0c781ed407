import { z } from 'zod';
import { quoted } from '../diagnostic/quote.ts';
import { FREQUENCIES, LICENCE_CODES } from '../model/open-data.ts';
import { VALUE_FORMS } from './field-form.ts';
import { bare, choice, day, entries, fault, text, url } from './fields.ts';

const CONTRIBUTORS = 'http://dcat-ap.de/def/contributors/';

/** The id that GovData gave to a publisher: its address, or what stands at the end of it. */
const contributorId = () =>
  z
    .string()
    .transform((value, context) => {
      const written = bare(value);
      const name = written.replace(/^https?:\/\/(www\.)?dcat-ap\.de\/def\/contributors\//, '');
      if (/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return `${CONTRIBUTORS}${name}`;
      fault(context, {
        rule: 'invalid-contributor',
        message: `${quoted(written)} ist keine Datenbereitsteller-ID von GovData.`,
        expected: `Erwartet wird das Wort aus der Liste der Datenbereitsteller wie musterstadt, oder die ganze Adresse: ${CONTRIBUTORS}musterstadt`,
      });
      return z.NEVER;
    })
    .describe('die Datenbereitsteller-ID von GovData wie musterstadt')
    .register(VALUE_FORMS, { form: 'text' });

/** The lengths of official keys: of a district, a municipality, and the same with its association. */
const LENGTHS = [5, 8, 12];

/** An official key. YAML takes digits without quotation marks for a number, which begins with no zero. */
const regionalKey = () =>
  z
    .union([z.string(), z.int()])
    .transform((value, context) => {
      const written = bare(String(value)).replaceAll(' ', '');
      const isQuoted = typeof value === 'string';
      if (isQuoted && /^\d+$/.test(written) && LENGTHS.includes(written.length)) return written;
      const lost = LENGTHS.includes(written.length + 1) ? `0${written}` : written;
      const meant = /^\d+$/.test(lost) && LENGTHS.includes(lost.length) ? `"${lost}"` : null;
      fault(context, {
        rule: 'invalid-regional-key',
        message: `${quoted(String(value))} ist kein amtlicher Schlüssel.`,
        expected:
          'Der amtliche Gemeindeschlüssel hat 8 Ziffern (der Regionalschlüssel 12, der eines Kreises 5) und steht in geraden Anführungszeichen, damit die Null am Anfang bleibt: "05999000".',
        suggestion: meant,
      });
      return z.NEVER;
    })
    .describe('ein amtlicher Gemeindeschlüssel wie "05999000"')
    .register(VALUE_FORMS, { form: 'text' });

/** Somebody who can be reached by the public. */
const publicContact = entries(
  { name: text(), mail: text().optional(), url: url().optional() },
  'Angaben wie { name: …, mail: … }',
);

/** What portals for open data want to know, in `strategie.yaml`. */
export const openData = entries({
  herausgeber: publicContact.optional(),
  kontakt: publicContact.optional(),
  contributor_id: contributorId().optional(),
  lizenz: choice(LICENCE_CODES, 'keine Lizenz aus der Liste von DCAT-AP.de').optional(),
  namensnennung: text().optional(),
  gemeindeschluessel: regionalKey().optional(),
  veroeffentlicht: day().optional(),
  aktualisierung: choice(FREQUENCIES, 'keine Häufigkeit').optional(),
  stichworte: z.array(text()).describe('eine Liste').default([]),
});
