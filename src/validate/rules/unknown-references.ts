import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../../load/content.ts';
import { parseTerm } from '../../model/term.ts';
import type { Content } from '../content.ts';
import { TERM_RULE } from '../fields.ts';
import type { Rule } from '../rule.ts';
import type { LogEntryInput, SourceInput } from '../schema.ts';
import { closest, suggestTerm } from '../suggest.ts';

/** One kind of thing that can be referred to. */
interface Target {
  rule: string;
  /** German, with article: „gibt es nicht“ follows. */
  name: string;
  where: string;
  /** Null when the list can't be read: then nothing is told about references into it. */
  ids: ReadonlySet<string> | null;
}

/** Every reference from one file to another, or to a part of its own, leads somewhere. */
export const unknownReferences: Rule = (content) => {
  const targets = targetsOf(content);
  const check = checkerFor(targets);
  return [
    ...content.measures.flatMap((file) => [
      ...check('field', file.value.handlungsfeld, file, 'handlungsfeld'),
      ...check('unit', file.value.zustaendig, file, 'zustaendig'),
      ...file.value.beteiligt.flatMap((id, i) => check('unit', id, file, 'beteiligt', i)),
      ...file.value.abhaengig_von.flatMap((id, i) => check('measure', id, file, 'abhaengig_von', i)),
      ...file.value.verlauf.flatMap((entry, i) => logReferences(check, file, entry, i)),
      ...ownParts(file),
    ]),
    ...content.meetings.flatMap((file) => [
      ...check('committee', file.value.gremium, file, 'gremium'),
      ...sourceReferences(check, file, file.value.quellen, 'quellen'),
      ...file.value.punkte.flatMap((item, i) =>
        sourceReferences(check, file, item.quellen, 'punkte', i, 'quellen'),
      ),
    ]),
    ...content.commitments.flatMap((file) => [
      ...check('meeting', file.value.sitzung, file, 'sitzung'),
      ...check('unit', file.value.zustaendig, file, 'zustaendig'),
      ...file.value.massnahmen.flatMap((id, i) => check('measure', id, file, 'massnahmen', i)),
      ...dueReference(targets.meeting, file.value.faellig, file.at('faellig')),
      ...sourceReferences(check, file, file.value.quellen, 'quellen'),
      ...file.value.verlauf.flatMap((entry, i) => [
        ...check('meeting', entry.sitzung, file, 'verlauf', i, 'sitzung'),
        ...dueReference(targets.meeting, entry.neu_faellig, file.at('verlauf', i, 'neu_faellig')),
        ...sourceReferences(check, file, entry.quellen, 'verlauf', i, 'quellen'),
      ]),
    ]),
    ...(content.strategy?.value.einheiten.flatMap((unit, i) =>
      content.strategy ? check('unit', unit.teil_von, content.strategy, 'einheiten', i, 'teil_von') : [],
    ) ?? []),
  ];
};

type TargetName = 'field' | 'unit' | 'committee' | 'measure' | 'meeting' | 'source';
type Check = (
  target: TargetName,
  id: string | null | undefined,
  file: LoadedFile,
  ...path: PropertyKey[]
) => Diagnostic[];

function targetsOf(content: Content): Record<TargetName, Target> {
  const strategy = content.strategy?.value;
  const ids = (list: readonly { id: string }[] | undefined) => list && new Set(list.map((one) => one.id));
  const sourcesBroken = !content.sources && content.idsOf('quellen').size > 0;
  const inStrategy = 'strategie.yaml';
  return {
    field: {
      rule: 'unknown-field',
      name: 'Ein Handlungsfeld',
      where: inStrategy,
      ids: ids(strategy?.handlungsfelder) ?? null,
    },
    unit: {
      rule: 'unknown-unit',
      name: 'Eine Organisationseinheit',
      where: inStrategy,
      ids: ids(strategy?.einheiten) ?? null,
    },
    committee: {
      rule: 'unknown-committee',
      name: 'Ein Gremium',
      where: inStrategy,
      ids: ids(strategy?.gremien) ?? null,
    },
    measure: {
      rule: 'unknown-measure',
      name: 'Eine Maßnahme',
      where: 'massnahmen/',
      ids: content.idsOf('massnahmen'),
    },
    meeting: {
      rule: 'unknown-meeting',
      name: 'Eine Sitzung',
      where: 'sitzungen/',
      ids: content.idsOf('sitzungen'),
    },
    source: {
      rule: 'unknown-source',
      name: 'Eine Quelle',
      where: 'quellen.yaml',
      ids: sourcesBroken ? null : new Set(Object.keys(content.sources?.value ?? {})),
    },
  };
}

function checkerFor(targets: Record<TargetName, Target>): Check {
  return (name, id, file, ...path) => {
    const target = targets[name];
    if (id === null || id === undefined || target.ids === null || target.ids.has(id)) return [];
    return [unknown(target, target.ids, id, file.at(...path))];
  };
}

function unknown(
  { rule, name, where }: Target,
  ids: ReadonlySet<string>,
  id: string,
  place: Place,
): Diagnostic {
  return diagnostic(rule, place, `${name} „${id}“ gibt es nicht.`, {
    expected: `Bekannt ist, was in „${where}“ steht.`,
    suggestion: closest(id, ids),
  });
}

function logReferences(check: Check, file: LoadedFile, entry: LogEntryInput, index: number): Diagnostic[] {
  return [
    ...check('meeting', entry.sitzung, file, 'verlauf', index, 'sitzung'),
    ...check('unit', entry.zustaendig, file, 'verlauf', index, 'zustaendig'),
    ...sourceReferences(check, file, entry.quellen, 'verlauf', index, 'quellen'),
  ];
}

function sourceReferences(
  check: Check,
  file: LoadedFile,
  sources: readonly SourceInput[],
  ...path: PropertyKey[]
): Diagnostic[] {
  return sources.flatMap((source, index) =>
    typeof source === 'string' ? check('source', source, file, ...path, index) : [],
  );
}

/** A due date is a meeting or a term; what looks like neither is told as both. */
function dueReference({ ids, ...target }: Target, written: string | undefined, place: Place): Diagnostic[] {
  if (written === undefined || ids?.has(written) || parseTerm(written)) return [];
  if (/^\d{4}-\d{2}(-\d{2})?-[a-z]/.test(written) && ids) {
    return [unknown({ ...target, ids }, ids, written, place)];
  }
  return [
    diagnostic('invalid-due', place, `„${written}“ ist weder ein Termin noch eine Sitzung.`, {
      expected: `Erwartet wird die Kennung einer Sitzung oder ein Termin. ${TERM_RULE}`,
      suggestion: suggestTerm(written) ?? closest(written, ids ?? []),
    }),
  ];
}

/** Milestones and indicators that a log entry names are declared above it in the same file. */
function ownParts(file: Content['measures'][number]): Diagnostic[] {
  const milestones: Target = {
    rule: 'unknown-milestone',
    name: 'Einen Meilenstein',
    where: 'meilensteine',
    ids: new Set(file.value.meilensteine.map((one) => one.id)),
  };
  const indicators: Target = {
    rule: 'unknown-indicator',
    name: 'Eine Kennzahl',
    where: 'kennzahlen',
    ids: new Set(file.value.kennzahlen.map((one) => one.id)),
  };
  return file.value.verlauf.flatMap((entry, index) => [
    ...undeclared(file, milestones, Object.keys(entry.meilensteine), 'verlauf', index, 'meilensteine'),
    ...undeclared(file, indicators, Object.keys(entry.werte), 'verlauf', index, 'werte'),
  ]);
}

function undeclared(
  file: LoadedFile,
  { rule, name, where, ids }: Target,
  used: readonly string[],
  ...path: PropertyKey[]
): Diagnostic[] {
  const known = ids ?? new Set<string>();
  return used
    .filter((id) => !known.has(id))
    .map((id) =>
      diagnostic(rule, file.atKey(...path, id), `${name} „${id}“ gibt es in dieser Maßnahme nicht.`, {
        expected: `Bekannt ist, was oben unter „${where}“ steht.`,
        suggestion: closest(id, known),
      }),
    );
}
