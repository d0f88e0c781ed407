/** As much as the tests use of packages that bring no types along. */

declare module 'jsonld' {
  /** A JSON-LD document as N-Quads. */
  export function toRDF(
    document: object,
    options: {
      format: 'application/n-quads';
      documentLoader: (url: string) => Promise<never>;
      safe?: boolean;
    },
  ): Promise<string>;
}

declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';

  export class Parser {
    constructor(options?: { format?: string; baseIRI?: string });
    parse(text: string): Quad[];
  }
  export class Store implements DatasetCore {
    constructor(quads?: Quad[]);
    readonly size: number;
    add(quad: Quad): this;
    delete(quad: Quad): this;
    has(quad: Quad): boolean;
    match(subject?: unknown, predicate?: unknown, object?: unknown, graph?: unknown): DatasetCore;
    [Symbol.iterator](): Iterator<Quad>;
  }
}
