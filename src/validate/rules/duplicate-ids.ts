import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { LoadedFile } from '../../load/content.ts';
import type { Found } from '../../load/files.ts';
import type { Content } from '../content.ts';
import { readable } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** An id names one thing. Both places are told. */
export const duplicateIds: Rule = ({ files, strategy, measures }) => [
  ...duplicateFiles(files, measures),
  ...(strategy
    ? [
        ...inList(strategy, 'handlungsfelder', strategy.value.handlungsfelder),
        ...inList(strategy, 'einheiten', strategy.value.einheiten),
        ...inList(strategy, 'gremien', strategy.value.gremien),
      ]
    : []),
  ...measures.flatMap((measure) => [
    ...inList(measure, 'meilensteine', measure.value.meilensteine),
    ...inList(measure, 'kennzahlen', measure.value.kennzahlen),
  ]),
];

/** An address leads to one page, even one that a measure has left. */
function duplicateFiles(files: readonly Found[], measures: Content['measures']): Diagnostic[] {
  return doubled([
    ...files.map(({ kind, id, file }) => ({
      key: `${kind}/${id}`,
      id,
      place: () => ({ file, line: 1, column: 1 }),
    })),
    ...measures.flatMap((measure) =>
      readable(measure.value.fruehere_kennungen).map(({ value: id, index }) => ({
        key: `massnahmen/${id}`,
        id,
        place: () => measure.at('fruehere_kennungen', index),
      })),
    ),
  ]);
}

function inList(
  file: LoadedFile,
  key: string,
  list: readonly ({ id?: string | undefined } | undefined)[] | undefined,
): Diagnostic[] {
  return doubled(
    readable(list).flatMap(({ value: { id }, index }) =>
      id === undefined ? [] : { key: id, id, place: () => file.at(key, index, 'id') },
    ),
  );
}

function doubled(uses: readonly { key: string; id: string; place: () => Place }[]): Diagnostic[] {
  const first = new Map<string, () => Place>();
  return uses.flatMap(({ key, id, place }) => {
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, place);
      return [];
    }
    return diagnostic('duplicate-id', place(), `Die Kennung ${quoted(id)} ist schon vergeben.`, {
      expected: 'Jede Kennung gibt es nur einmal.',
      related: { ...earlier(), message: 'Hier steht sie zum ersten Mal.' },
    });
  });
}
