import { type Plan, refOf } from '../plan.ts';
import type { ActionField, Committee, GlossaryTerm, Page, Ref, Source, Strategy, Unit } from '../types.ts';
import type { RenamedByKind } from './align.ts';
import { type ComparedFields, compareFields } from './compared.ts';
import { type FieldDifference, fieldDifferences, omitted } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** What is compared in its own way, or seen by no reader. */
const APART = ['fields', 'units', 'committees', 'teams'] as const;

/** What is said of the strategy itself, and how the site looks. */
export interface StrategySays extends Omit<Strategy, (typeof APART)[number]> {
  /** Those that there are before and after, in their order. */
  fieldOrder: readonly string[];
  unitOrder: readonly string[];
}

export type FieldSays = Omit<ActionField, 'id'>;
export interface UnitSays extends Omit<Unit, 'id' | 'parent'> {
  parent: Ref | null;
}
export type CommitteeSays = Omit<Committee, 'id'>;
export type PageSays = Omit<Page, 'id' | 'file'>;
export type TermSays = GlossaryTerm;
export type SourceSays = Omit<Source, 'id'>;

/** What is different besides measures, commitments and meetings. */
export interface StrategyDifference {
  strategy: readonly FieldDifference<StrategySays>[];
  fields: readonly ComparedFields<FieldSays>[];
  units: readonly ComparedFields<UnitSays>[];
  committees: readonly ComparedFields<CommitteeSays>[];
  pages: readonly ComparedFields<PageSays>[];
  glossary: readonly ComparedFields<TermSays>[];
  sources: readonly ComparedFields<SourceSays>[];
}

const NONE: Renamed = new Map();

export function compareStrategy(before: Plan, after: Plan, renamed: RenamedByKind): StrategyDifference {
  const [had, has] = [before.strategy, after.strategy];
  const inStrategy = ({ title }: Ref) => ({ title, file: 'strategie.yaml' });
  return {
    strategy: fieldDifferences(saysOf(had, has), saysOf(has, had)),
    fields: compareFields(had.fields, has.fields, renamed.fields, (one) => omitted(one, 'id'), inStrategy),
    units: compareFields(
      had.units,
      has.units,
      renamed.units,
      ({ parent, ...unit }, side) => ({
        ...omitted(unit, 'id'),
        parent: refOf((side === 'before' ? before : after).unitById, parent),
      }),
      inStrategy,
    ),
    committees: compareFields(
      had.committees,
      has.committees,
      renamed.committees,
      (one) => omitted(one, 'id'),
      inStrategy,
    ),
    pages: compareFields(
      before.pages,
      after.pages,
      NONE,
      (page) => omitted(page, 'id', 'file'),
      ({ title, file }) => ({ title, file }),
    ),
    glossary: compareFields(
      withTermAsId(before.glossary),
      withTermAsId(after.glossary),
      NONE,
      (one) => omitted(one, 'id'),
      ({ term }) => ({ title: term, file: 'glossar.yaml' }),
    ),
    sources: compareFields(
      before.sources.map(withId),
      after.sources.map(withId),
      // By which id the register knows a source, no reader sees.
      NONE,
      (one) => omitted(one, 'id'),
      ({ title }) => ({ title, file: 'quellen.yaml' }),
    ),
  };
}

function saysOf(strategy: Strategy, other: Strategy): StrategySays {
  const { fields, units } = strategy;
  return {
    ...omitted(strategy, ...APART),
    fieldOrder: idsInBoth(fields, other.fields),
    unitOrder: idsInBoth(units, other.units),
  };
}

function idsInBoth(items: readonly Ref[], others: readonly Ref[]): string[] {
  return items.map(({ id }) => id).filter((id) => others.some((one) => one.id === id));
}

function withTermAsId(terms: readonly GlossaryTerm[]) {
  return terms.map((term) => ({ ...term, id: term.term }));
}

function withId(source: Source): Source & { id: string } {
  return { ...source, id: source.id ?? source.title };
}
