import type { Content, WholeContent } from '../content.ts';
import { isEntries } from './marks.ts';

/** The ids of the sources that measures, meetings and commitments name. */
export function namedSources({ measures, meetings, commitments }: Content | WholeContent): Set<string> {
  return new Set(
    [measures, meetings, commitments].flatMap((files) => files.flatMap(({ value }) => namedIn(value))),
  );
}

function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isEntries(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'quellen' && Array.isArray(part)
      ? part.filter((one): one is string => typeof one === 'string')
      : namedIn(part),
  );
}
