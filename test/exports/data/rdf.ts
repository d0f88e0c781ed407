import * as jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** The statements of a JSON-LD document. Nothing is fetched: it must bring its context along. */
export async function statementsOf(document: object): Promise<Store> {
  const quads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    safe: true,
    documentLoader: async (url) => {
      throw new Error(`asked for ${url}`);
    },
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

/** Statements from files in Turtle. */
export function turtle(texts: readonly string[]): Store {
  return new Store(texts.flatMap((text) => new Parser({ baseIRI: 'https://example.org/' }).parse(text)));
}

/** What shapes have against statements, a line each: severity, what it is about, by which path, why. */
export async function faultsOf(shapes: Store, data: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(data);
  return report.results.map(({ severity, focusNode, path, message }) => {
    const about = [severity, focusNode, path].map((term) => (term as { value?: string } | null)?.value ?? '');
    return [
      ...about.map((value) => value.replace(/^.*[#/](?=.)/, '')),
      ...message.map(({ value }) => value),
    ].join(' ');
  });
}
