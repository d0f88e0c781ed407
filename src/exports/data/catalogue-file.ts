import { routes } from '../../views/routes.ts';
import { EU, german, iri, LICENCES, type Node, node, typed } from './catalogue-values.ts';
import { creditText } from './credit.ts';
import type { Dataset } from './datasets.ts';
import type { DataFile } from './files.ts';
import { licenceOf } from './licence.ts';
import { WORKBOOK } from './paths.ts';
import type { FileSource } from './source.ts';

/** What catalogues call a form, by its extension (http://publications.europa.eu/resource/authority/file-type). */
const FILE_TYPES: Readonly<Record<string, string>> = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX' };

/** A file of a dataset as something to download: its form, size and checksum. */
export function distribution(source: FileSource, own: string, dataset: Dataset, file: DataFile): Node {
  const { path, type, bytes, sha256 } = file;
  const extension = path.split('.').at(-1) ?? '';
  const address = iri(source.link(routes.dataFile(path)));
  const licence = licenceOf(source.plan.strategy);
  const title = path === WORKBOOK ? 'Arbeitsmappe mit allen Tabellen' : dataset.title;
  return node({
    '@id': `${own}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': german(`${title} (${FILE_TYPES[extension]})`),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': iri(`${EU}file-type/${FILE_TYPES[extension]}`),
    'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${type.split(';')[0]}`),
    'dcat:byteSize': typed(String(bytes.length), 'xsd:decimal'),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('http://dcat-ap.de/def/hashAlgorithms/sha/256'),
      'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
    },
    'dct:license': licence && iri(`${LICENCES}${licence.code}`),
    'dcatde:licenseAttributionByText': german(creditText(source)),
    'dct:language': iri(`${EU}language/DEU`),
    'dct:conformsTo': schemaOf(source, path),
  });
}

/** Every JSON file has a schema of its name beside it. */
function schemaOf({ link }: FileSource, path: string): Node | null {
  return path.endsWith('.json') ? iri(link(routes.dataFile(path.replace(/\.json$/, '.schema.json')))) : null;
}
