import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { LoadedFile } from '../../load/content.ts';
import { closest } from '../closest.ts';
import type { Content } from '../content.ts';
import { allIds, readable } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** A kind of part that a measure declares for its log to name. */
interface Part {
  rule: 'unknown-milestone' | 'unknown-indicator';
  /** German, with article: „gibt es nicht“ follows. */
  name: string;
  where: string;
  /** Null when the list can't be read: then nothing is told about references into it. */
  ids: ReadonlySet<string> | null;
}

/** What a measure says of its own milestones and indicators is said of some that it has. */
export const unknownParts: Rule = ({ measures }) => measures.flatMap(inMeasure);

/** Milestones and indicators that a log entry names are declared above it in the same file. */
function inMeasure(file: Content['measures'][number]): Diagnostic[] {
  const milestones: Part = {
    rule: 'unknown-milestone',
    name: 'Einen Meilenstein',
    where: 'meilensteine',
    ids: allIds(file.value.meilensteine),
  };
  const indicators: Part = {
    rule: 'unknown-indicator',
    name: 'Eine Kennzahl',
    where: 'kennzahlen',
    ids: allIds(file.value.kennzahlen),
  };
  return [
    ...unknownGaps(file, milestones.ids),
    ...readable(file.value.verlauf).flatMap(({ value: entry, index }) => [
      ...undeclared(file, milestones, entry.meilensteine, 'verlauf', index, 'meilensteine'),
      ...undeclared(file, indicators, entry.werte, 'verlauf', index, 'werte'),
    ]),
  ];
}

/** What is not documented is said of the state, the end or a milestone. */
function unknownGaps(
  file: Content['measures'][number],
  milestones: ReadonlySet<string> | null,
): Diagnostic[] {
  if (milestones === null) return [];
  const known = ['stand', 'ende', ...milestones];
  return readable(file.value.nicht_dokumentiert).flatMap(({ value: gap, index }) =>
    (typeof gap === 'string' ? [] : readable(gap.zu))
      .filter(({ value: id }) => !known.includes(id))
      .map(({ value: id, index: at }) =>
        diagnostic(
          'unknown-milestone',
          file.at('nicht_dokumentiert', index, 'zu', at),
          `${quoted(id)} ist weder „stand“ noch „ende“ noch ein Meilenstein dieser Maßnahme.`,
          { expected: `Möglich sind: ${known.join(', ')}.`, suggestion: closest(id, known) },
        ),
      ),
  );
}

function undeclared(
  file: LoadedFile,
  { rule, name, where, ids }: Part,
  used: Record<string, unknown> | undefined,
  ...path: PropertyKey[]
): Diagnostic[] {
  if (ids === null) return [];
  return Object.keys(used ?? {})
    .filter((id) => !ids.has(id))
    .map((id) =>
      diagnostic(rule, file.atKey(...path, id), `${name} ${quoted(id)} gibt es in dieser Maßnahme nicht.`, {
        expected:
          ids.size > 0
            ? `Bekannt ist, was oben unter „${where}“ steht: ${[...ids].join(', ')}.`
            : `Bitte zuerst oben unter „${where}“ anlegen.`,
        suggestion: closest(id, ids),
      }),
    );
}
