import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../../load/content.ts';
import type { Rule } from '../rule.ts';

/** An id names one thing. Both places are told. */
export const duplicateIds: Rule = (content) => {
  const { strategy } = content;
  return [
    ...duplicateFiles(content.files),
    ...(strategy
      ? [
          ...inList(strategy, ['handlungsfelder'], strategy.value.handlungsfelder),
          ...inList(strategy, ['einheiten'], strategy.value.einheiten),
          ...inList(strategy, ['gremien'], strategy.value.gremien),
        ]
      : []),
    ...content.measures.flatMap((measure) => [
      ...inList(measure, ['meilensteine'], measure.value.meilensteine),
      ...inList(measure, ['kennzahlen'], measure.value.kennzahlen),
    ]),
  ];
};

function duplicateFiles(files: readonly Pick<LoadedFile, 'kind' | 'id' | 'file'>[]): Diagnostic[] {
  return doubled(
    files.map(({ kind, id, file }) => ({ key: `${kind}/${id}`, id, place: { file, line: 1, column: 1 } })),
  );
}

function inList(file: LoadedFile, path: PropertyKey[], list: readonly { id: string }[]): Diagnostic[] {
  return doubled(list.map(({ id }, index) => ({ key: id, id, place: file.at(...path, index, 'id') })));
}

function doubled(uses: readonly { key: string; id: string; place: Place }[]): Diagnostic[] {
  const first = new Map<string, Place>();
  return uses.flatMap(({ key, id, place }) => {
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, place);
      return [];
    }
    return diagnostic('duplicate-id', place, `Die Kennung „${id}“ ist schon vergeben.`, {
      expected: 'Jede Kennung gibt es nur einmal.',
      related: { ...earlier, message: 'Hier steht sie zum ersten Mal.' },
    });
  });
}
