import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** A portal refuses a contact that nobody can reach (DCAT-AP.de, convention 1). */
export const unreachableContact: Rule = ({ strategy }) => {
  const contact = strategy?.value.daten?.kontakt;
  if (!strategy || !contact || contact.mail !== undefined || contact.url !== undefined) return [];
  const message = 'Die Kontaktstelle hat weder „mail“ noch „url“.';
  const expected =
    'Portale für offene Daten verlangen eine E-Mail-Adresse oder die Adresse eines Kontaktformulars.';
  return [diagnostic('unreachable-contact', strategy.at('daten', 'kontakt'), message, { expected })];
};
