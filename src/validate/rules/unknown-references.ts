import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { plain } from '../../diagnostic/plain.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { RuleId } from '../../diagnostic/rule-id.ts';
import type { LoadedFile } from '../../load/content.ts';
import { parseTerm } from '../../model/term.ts';
import { closest } from '../closest.ts';
import type { Content } from '../content.ts';
import { allIds, type Draft, readable } from '../draft.ts';
import { isId, UNDOCUMENTED } from '../fields.ts';
import type { Rule } from '../rule.ts';
import type { SourceInput } from '../schema.ts';
import { isUnknownWord, suggestTerm, TERM_RULE } from '../suggest.ts';
import { nameOfMeeting } from './file-names.ts';

/** One kind of thing that can be referred to. */
interface Target {
  rule: RuleId;
  /** German, with article: „gibt es nicht“ follows. */
  name: string;
  where: string;
  /** Null when the list can't be read: then nothing is told about references into it. */
  ids: ReadonlySet<string> | null;
  /** Whether a reference may say that no source tells it. */
  orUndocumented?: boolean;
  /** What people call it, with its id. */
  names?: ReadonlyMap<string, string>;
}

type TargetName = 'field' | 'unit' | 'committee' | 'measure' | 'meeting' | 'source';

/** Tells a reference that leads nowhere; `undefined` and null are no references. */
type Check = (target: TargetName, id: string | null | undefined, ...path: PropertyKey[]) => Diagnostic[];
type CheckAll = (
  target: TargetName,
  ids: readonly (string | undefined)[] | undefined,
  ...path: PropertyKey[]
) => Diagnostic[];

/** Every reference from one file to another leads somewhere. */
export const unknownReferences: Rule = (content) => {
  const targets = targetsOf(content);
  return [
    ...content.measures.flatMap((file) => inMeasure(file, targets)),
    ...content.meetings.flatMap((file) => inMeeting(file, targets)),
    ...content.commitments.flatMap((file) => inCommitment(file, targets)),
    ...(content.strategy ? inStrategy(content.strategy, targets) : []),
  ];
};

type Targets = Record<TargetName, Target>;

function inMeasure(file: Content['measures'][number], targets: Targets): Diagnostic[] {
  const { check, checkAll } = checksFor(file, targets);
  const { handlungsfeld, zustaendig, beteiligt, abhaengig_von, verlauf } = file.value;
  return [
    ...check('field', handlungsfeld, 'handlungsfeld'),
    ...check('unit', zustaendig, 'zustaendig'),
    ...checkAll('unit', beteiligt, 'beteiligt'),
    ...checkAll('measure', abhaengig_von, 'abhaengig_von'),
    ...readable(verlauf).flatMap(({ value: entry, index }) => [
      ...check('meeting', entry.sitzung, 'verlauf', index, 'sitzung'),
      ...check('unit', entry.zustaendig, 'verlauf', index, 'zustaendig'),
      ...checkAll('source', idsAmong(entry.quellen), 'verlauf', index, 'quellen'),
    ]),
  ];
}

function inMeeting(file: Content['meetings'][number], targets: Targets): Diagnostic[] {
  const { check, checkAll } = checksFor(file, targets);
  const { gremium, quellen, punkte } = file.value;
  return [
    ...check('committee', gremium, 'gremium'),
    ...checkAll('source', idsAmong(quellen), 'quellen'),
    ...readable(punkte).flatMap(({ value: item, index }) =>
      checkAll('source', idsAmong(item.quellen), 'punkte', index, 'quellen'),
    ),
  ];
}

function inCommitment(file: Content['commitments'][number], targets: Targets): Diagnostic[] {
  const { check, checkAll } = checksFor(file, targets);
  const { sitzung, zustaendig, massnahmen, faellig, quellen, verlauf } = file.value;
  return [
    ...check('meeting', sitzung, 'sitzung'),
    ...check('unit', zustaendig, 'zustaendig'),
    ...checkAll('measure', massnahmen, 'massnahmen'),
    ...dueReference(targets.meeting, faellig, () => file.at('faellig')),
    ...checkAll('source', idsAmong(quellen), 'quellen'),
    ...readable(verlauf).flatMap(({ value: entry, index }) => [
      ...check('meeting', entry.sitzung, 'verlauf', index, 'sitzung'),
      ...dueReference(targets.meeting, entry.neu_faellig, () => file.at('verlauf', index, 'neu_faellig')),
      ...checkAll('source', idsAmong(entry.quellen), 'verlauf', index, 'quellen'),
    ]),
  ];
}

function inStrategy(file: NonNullable<Content['strategy']>, targets: Targets): Diagnostic[] {
  const { check } = checksFor(file, targets);
  return readable(file.value.einheiten).flatMap(({ value: unit, index }) =>
    check('unit', unit.teil_von, 'einheiten', index, 'teil_von'),
  );
}

function targetsOf(content: Content): Targets {
  const strategy = content.strategy?.value;
  const inStrategy = 'strategie.yaml';
  return {
    field: {
      rule: 'unknown-field',
      name: 'Ein Handlungsfeld',
      where: inStrategy,
      ids: allIds(strategy?.handlungsfelder),
      names: namesOf(strategy?.handlungsfelder),
    },
    unit: {
      rule: 'unknown-unit',
      name: 'Eine Organisationseinheit',
      where: inStrategy,
      ids: allIds(strategy?.einheiten),
      names: namesOf(strategy?.einheiten),
      orUndocumented: true,
    },
    committee: {
      rule: 'unknown-committee',
      name: 'Ein Gremium',
      where: inStrategy,
      ids: allIds(strategy?.gremien),
      names: namesOf(strategy?.gremien),
      orUndocumented: true,
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
      ids: meetingIds(content),
    },
    source: {
      rule: 'unknown-source',
      name: 'Eine Quelle',
      where: 'quellen.yaml',
      ids: sourceIds(content),
    },
  };
}

/** Names, titles and abbreviations as the strategy gives them. */
function namesOf(
  list: Draft<{ id: string; titel?: string; name?: string; kuerzel?: string | undefined }[]>,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { value } of readable(list)) {
    for (const name of [value.titel, value.name, value.kuerzel]) {
      if (name && value.id) names.set(plain(name), value.id);
    }
  }
  return names;
}

/** Also the names that meetings with a wrong file name will have. */
function meetingIds(content: Content): ReadonlySet<string> | null {
  const ids = content.idsOf('sitzungen');
  return ids && new Set([...ids, ...content.meetings.map(nameOfMeeting).filter((name) => name !== null)]);
}

/** Also those that slid into the entry above them by their indentation; null when an entry can't be read. */
function sourceIds({ sources, idsOf }: Content): ReadonlySet<string> | null {
  if (!sources) return idsOf('quellen')?.size === 0 ? new Set() : null;
  const ids = Object.keys(sources.value);
  const data = sources.data as Record<string, object | null | undefined>;
  const inside = Object.entries(sources.value).flatMap(([id, read]) =>
    Object.keys(data[id] ?? {}).filter((key) => !Object.hasOwn(read ?? {}, key)),
  );
  return ids.every((id) => isId(id) && data[id] !== undefined) ? new Set([...ids, ...inside]) : null;
}

function checksFor(file: LoadedFile, targets: Targets): { check: Check; checkAll: CheckAll } {
  const check: Check = (name, id, ...path) => {
    const target = targets[name];
    if (id === null || id === undefined || target.ids === null || target.ids.has(id)) return [];
    return [unknown(target, target.ids, id, file.at(...path))];
  };
  const checkAll: CheckAll = (name, ids, ...path) =>
    (ids ?? []).flatMap((id, index) => check(name, id, ...path, index));
  return { check, checkAll };
}

function unknown(
  { rule, name, where, orUndocumented, names }: Target,
  ids: ReadonlySet<string>,
  id: string,
  place: Place,
): Diagnostic {
  const [day] = sameDay(ids, id);
  const written = id.replace(/^.*\/|\.(md|yaml)$/g, '');
  return diagnostic(rule, place, `${name} ${quoted(id)} gibt es nicht.`, {
    expected: hint(ids, id, where),
    suggestion:
      (orUndocumented && isUnknownWord(id) ? UNDOCUMENTED : null) ??
      names?.get(plain(id)) ??
      (ids.has(written) ? written : null) ??
      closest(written, orUndocumented ? [...ids, UNDOCUMENTED] : ids) ??
      (sameDay(ids, id).length === 1 ? (day ?? null) : null),
  });
}

const MOST_SHOWN = 20;

/** What there is instead: of meetings those of the same day, of short lists all. */
function hint(ids: ReadonlySet<string>, id: string, where: string): string {
  if (id.includes('@')) {
    return `Hier steht eine Kennung aus „${where}“. Eine Mailadresse gehört unter „ansprechstelle“: { name: …, mail: … }.`;
  }
  const known = [...ids].filter(isId);
  const ofDay = sameDay(ids, id);
  if (ofDay.length > 0) return `An diesem Tag gibt es: ${ofDay.join(', ')}.`;
  const list = known.length > 0 && known.length <= MOST_SHOWN ? `: ${known.join(', ')}` : '';
  return `Bekannt ist, was in „${where}“ steht${list}.`;
}

/** The meetings of a day that is written somehow. */
function sameDay(ids: ReadonlySet<string>, written: string): string[] {
  const [date = ''] = /\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}|\d{2})/.exec(written) ?? [];
  const day = suggestTerm(date);
  return day?.length === 10 ? [...ids].filter((one) => one.startsWith(`${day}-`)) : [];
}

/** The entries of a source list that refer to the register, at their places. */
function idsAmong(sources: Draft<SourceInput[]>): (string | undefined)[] | undefined {
  return sources?.map((source) => (typeof source === 'string' ? source : undefined));
}

/** A due date is a meeting or a term; what looks like neither is told as both. */
function dueReference(
  { ids, ...target }: Target,
  written: string | null | undefined,
  place: () => Place,
): Diagnostic[] {
  if (written === undefined || written === null || ids?.has(written) || parseTerm(written)) return [];
  if (/^\d{4}-\d{2}(-\d{2})?-[a-z]/.test(written)) {
    return ids ? [unknown({ ...target, ids }, ids, written, place())] : [];
  }
  return [
    diagnostic('invalid-due', place(), `${quoted(written)} ist weder ein Termin noch eine Sitzung.`, {
      expected: `Erwartet wird die Kennung einer Sitzung wie 2021-06-01-rat oder ein Termin. ${TERM_RULE}`,
      suggestion: suggestTerm(written) ?? closest(written, ids ?? []),
    }),
  ];
}
