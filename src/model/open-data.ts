import type { Day } from './day.ts';

/**
 * The licences that DCAT-AP.de knows for data under which others may publish anew (http://dcat-ap.de/def/licenses/).
 */
export const LICENCE_CODES = [
  'cc-by/4.0',
  'cc-by-sa/4.0',
  'cc-zero',
  'dl-by-de/2.0',
  'dl-zero-de/2.0',
  'odbl',
  'odby',
  'odcpddl',
  'officialWork',
  'other-open',
  'other-closed',
] as const;
export type LicenceCode = (typeof LICENCE_CODES)[number];

/** How often the site is brought up to date. */
export const FREQUENCIES = [
  'taeglich',
  'woechentlich',
  'monatlich',
  'vierteljaehrlich',
  'halbjaehrlich',
  'jaehrlich',
  'unregelmaessig',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What portals for open data want to know of a catalogue; null where nobody says. */
export interface OpenData {
  /** Who answers for the data. Without one there is no catalogue. */
  publisher: { name: string; mail: string | null; url: string | null } | null;
  contact: { name: string; mail: string | null; url: string | null } | null;
  /** The id that GovData gave the publisher, as an address. */
  contributorId: string | null;
  licence: LicenceCode | null;
  /** How the publisher wants to be named. */
  attribution: string | null;
  /** The official key of the city, with 8 (AGS) or 12 (ARS) digits; of a district 5. */
  regionalKey: string | null;
  issued: Day | null;
  frequency: Frequency | null;
  keywords: readonly string[];
}

/** A city that says nothing of it. */
export const NO_OPEN_DATA: OpenData = {
  publisher: null,
  contact: null,
  contributorId: null,
  licence: null,
  attribution: null,
  regionalKey: null,
  issued: null,
  frequency: null,
  keywords: [],
};
