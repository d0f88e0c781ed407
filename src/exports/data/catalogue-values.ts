import type { Day } from '../../model/day.ts';

/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

/** Without the properties of which nothing is known. */
export function node(properties: Node): Node {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

export function iri(address: string): Node {
  return { '@id': address };
}

export function german(text: string): Node {
  return { '@value': text, '@language': 'de' };
}

export function typed(value: string, type: string): Node {
  return { '@value': value, '@type': type };
}

export function date(day: Day): Node {
  return typed(day, 'xsd:date');
}

export const CONTEXT: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const LICENCES = 'http://dcat-ap.de/def/licenses/';
/** The vocabularies of the European Union's publications office. */
export const EU = 'http://publications.europa.eu/resource/authority/';
