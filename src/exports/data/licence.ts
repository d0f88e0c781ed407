import type { LicenceCode } from '../../model/open-data.ts';
import type { Strategy } from '../../model/types.ts';

/** A licence as catalogues name it. */
export interface KnownLicence {
  code: LicenceCode;
  /** Its short name by Open Definition and SPDX; null where they have none. */
  name: string | null;
  title: string;
  /** Where its text is. */
  url: string | null;
}

const KNOWN: readonly (KnownLicence & { addresses?: RegExp })[] = [
  {
    code: 'cc-by/4.0',
    name: 'CC-BY-4.0',
    title: 'Creative Commons Namensnennung 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    addresses: /^https?:\/\/creativecommons\.org\/licenses\/by\/4\.0(\/|$)/,
  },
  {
    code: 'cc-by-sa/4.0',
    name: 'CC-BY-SA-4.0',
    title: 'Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    addresses: /^https?:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0(\/|$)/,
  },
  {
    code: 'cc-zero',
    name: 'CC0-1.0',
    title: 'Creative Commons CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    addresses: /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(\/|$)/,
  },
  {
    code: 'dl-by-de/2.0',
    name: 'DL-DE-BY-2.0',
    title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    addresses: /^https?:\/\/www\.govdata\.de\/dl-de\/by-2-0(\/|$)/,
  },
  {
    code: 'dl-zero-de/2.0',
    name: 'DL-DE-ZERO-2.0',
    title: 'Datenlizenz Deutschland – Zero – Version 2.0',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    addresses: /^https?:\/\/www\.govdata\.de\/dl-de\/zero-2-0(\/|$)/,
  },
  {
    code: 'odbl',
    name: 'ODbL-1.0',
    title: 'Open Database License',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  {
    code: 'odby',
    name: 'ODC-By-1.0',
    title: 'Open Data Commons Attribution License',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  {
    code: 'odcpddl',
    name: 'PDDL-1.0',
    title: 'Open Data Commons Public Domain Dedication and License',
    url: 'https://opendatacommons.org/licenses/pddl/1-0/',
  },
  { code: 'officialWork', name: null, title: 'Amtliches Werk, lizenzfrei nach § 5 Absatz 1 UrhG', url: null },
  { code: 'other-open', name: null, title: 'Andere offene Lizenz', url: null },
  { code: 'other-closed', name: null, title: 'Andere eingeschränkte Lizenz', url: null },
];

/** The licence of the data: the one that is set for catalogues, otherwise what the address of the licence leaves no doubt of. */
export function licenceOf({ licence, openData }: Strategy): KnownLicence | null {
  const found = KNOWN.find(({ code, addresses }) =>
    openData.licence ? code === openData.licence : (addresses?.test(licence?.url ?? '') ?? false),
  );
  return found ?? null;
}
