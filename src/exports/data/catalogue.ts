import type { Frequency, OpenData } from '../../model/open-data.ts';
import type { Term } from '../../model/term.ts';
import { routes } from '../../views/routes.ts';
import { siteName } from '../../views/site-name.ts';
import { lastWord } from '../last-word.ts';
import { distribution } from './catalogue-file.ts';
import { CONTEXT, date, EU, german, iri, LICENCES, type Node, node } from './catalogue-values.ts';
import { DATASETS, type Dataset } from './datasets.ts';
import type { DataFile } from './files.ts';
import { licenceOf } from './licence.ts';
import { CATALOGUE } from './paths.ts';
import type { FileSource } from './source.ts';

/** Whether there is a catalogue: see there. */
export function hasCatalogue({ plan, address }: FileSource): boolean {
  return address !== null && plan.strategy.openData.publisher !== null;
}

/**
 * The data as a catalogue for portals: DCAT-AP.de 2.0 (https://www.dcat-ap.de/def/dcatde/2.0/spec/) as JSON-LD. Null
 * where nobody says who publishes them or where: both are obligatory, and nothing is made up. `files` are all data
 * files.
 */
export function catalogue(source: FileSource, files: ReadonlyMap<string, DataFile>): object | null {
  const { plan, asOf, link, address } = source;
  const { strategy } = plan;
  const { publisher, issued } = strategy.openData;
  if (address === null || publisher === null) return null;
  const own = `${link(routes.dataFile(CATALOGUE))}#`;
  const agent = agentNode(`${own}herausgeber`, publisher);
  const common = {
    'dct:publisher': agent,
    'dct:language': iri(GERMAN),
    'dct:issued': issued && date(issued),
    'dct:modified': date(lastWord(plan, asOf)),
  };
  const licence = licenceOf(strategy);
  return node({
    '@context': CONTEXT,
    '@id': `${own}katalog`,
    '@type': 'dcat:Catalog',
    'dct:title': german(`Offene Daten: ${siteName(strategy)}`),
    'dct:description': german(strategy.summary ?? `Offene Daten der Website „${siteName(strategy)}“.`),
    ...common,
    'dct:license': licence && iri(`${LICENCES}${licence.code}`),
    'dcat:themeTaxonomy': iri(THEMES),
    'foaf:homepage': iri(link(routes.home)),
    'dct:spatial': placeOf(strategy.openData),
    'dcat:dataset': DATASETS.map((dataset) => datasetNode(source, own, dataset, files, common)),
  });
}

function datasetNode(
  source: FileSource,
  own: string,
  dataset: Dataset,
  files: ReadonlyMap<string, DataFile>,
  common: Node,
): Node {
  const { strategy } = source.plan;
  const { contact, contributorId, regionalKey, frequency, keywords } = strategy.openData;
  const id = `${own}${dataset.id}`;
  return node({
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': german(`${siteName(strategy)}: ${dataset.title}`),
    'dct:description': german(dataset.about),
    'dct:identifier': id,
    ...common,
    'dcatde:contributorID': contributorId && iri(contributorId),
    'dcat:contactPoint': contact && contactNode(contact),
    'dcat:theme': iri(`${THEMES}/GOVE`),
    'dcat:keyword': keywordsOf(strategy.city, keywords, dataset).map(german),
    'dcat:landingPage': iri(source.link(routes.data)),
    'dct:accrualPeriodicity': frequency && iri(`${EU}frequency/${FREQUENCY_CODES[frequency]}`),
    'dct:temporal': periodNode(strategy.period),
    'dct:spatial': placeOf(strategy.openData),
    'dcatde:politicalGeocodingURI': placeOf(strategy.openData),
    'dcatde:politicalGeocodingLevelURI': regionalKey && iri(`${GEOCODING}Level/${levelOf(regionalKey)}`),
    'dcatde:geocodingDescription': german(strategy.city),
    'dcat:distribution': dataset.files.flatMap((path) => {
      const file = files.get(path);
      return file ? distribution(source, own, dataset, file) : [];
    }),
  });
}

function keywordsOf(city: string, keywords: readonly string[], { title }: Dataset): string[] {
  return [...new Set([city, title, ...keywords])];
}

function agentNode(id: string, { name, mail, url }: NonNullable<OpenData['publisher']>): Node {
  return node({
    '@id': id,
    // Validators that don't reason know a class only by its own name.
    '@type': ['foaf:Agent', 'foaf:Organization'],
    'foaf:name': german(name),
    'foaf:mbox': mail && iri(`mailto:${mail}`),
    'foaf:homepage': url && iri(url),
  });
}

function contactNode({ name, mail, url }: NonNullable<OpenData['contact']>): Node {
  return node({
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': german(name),
    'vcard:hasEmail': mail && iri(`mailto:${mail}`),
    'vcard:hasURL': url && iri(url),
  });
}

/** The time that the strategy speaks of. */
function periodNode({ from, to }: { from: Term | null; to: Term | null }): Node | null {
  const start = from?.first ?? null;
  if (start === null && to === null) return null;
  return node({
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': start && date(start),
    'dcat:endDate': to && date(to.last),
  });
}

function placeOf({ regionalKey }: OpenData): Node | null {
  return regionalKey === null ? null : iri(`${GEOCODING}${KEY_KINDS[regionalKey.length]}/${regionalKey}`);
}

function levelOf(regionalKey: string): string {
  return regionalKey.length === 5 ? 'administrativeDistrict' : 'municipality';
}

const KEY_KINDS: Readonly<Record<number, string>> = {
  5: 'districtKey',
  8: 'municipalityKey',
  12: 'regionalKey',
};

const FREQUENCY_CODES: Readonly<Record<Frequency, string>> = {
  taeglich: 'DAILY',
  woechentlich: 'WEEKLY',
  monatlich: 'MONTHLY',
  vierteljaehrlich: 'QUARTERLY',
  halbjaehrlich: 'ANNUAL_2',
  jaehrlich: 'ANNUAL',
  unregelmaessig: 'IRREG',
};

const GERMAN = `${EU}language/DEU`;
const THEMES = `${EU}data-theme`;
const GEOCODING = 'http://dcat-ap.de/def/politicalGeocoding/';
