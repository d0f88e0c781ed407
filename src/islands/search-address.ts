import { isKind } from './search-words.ts';

/** What the search is asked for; an empty kind stands for all. */
export interface SearchQuery {
  term: string;
  kind: string;
}

const LONGEST_TERM = 200;

/** The query of an address: `?q=glasfaser&art=massnahme`. Kinds that don't exist filter nothing. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get('art') ?? '';
  return {
    term: (parameters.get('q') ?? '').trim().slice(0, LONGEST_TERM),
    kind: isKind(kind) ? kind : '',
  };
}

/** The address of a query; empty when nothing is asked for. */
export function writeQuery({ term, kind }: SearchQuery): string {
  if (!term) return '';
  const parameters = new URLSearchParams({ q: term, ...(kind && { art: kind }) });
  return `?${parameters}`;
}
