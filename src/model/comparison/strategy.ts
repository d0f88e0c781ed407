import { type Plan, refOf } from '../plan.ts';
import type { ActionField, Committee, GlossaryTerm, Page, Ref, Source, Strategy, Unit } from '../types.ts';
import type { RenamedByKind } from './align.ts';
import { type ComparedFields, compareFields } from './compared.ts';
import { type FieldDifference, fieldDifferences } from './fields.ts';
import type { Renamed } from './renamed.ts';

/** What is said of the strategy itself, and how the site looks. */
export interface StrategySays
  extends Pick<
    Strategy,
    | 'title'
    | 'city'
    | 'summary'
    | 'period'
    | 'notice'
    | 'address'
    | 'repository'
    | 'accent'
    | 'coatOfArms'
    | 'licence'
  > {
  /** Those that there are before and after, in their order. */
  fieldOrder: readonly string[];
  unitOrder: readonly string[];
}

export type FieldSays = Pick<ActionField, 'title' | 'summary'>;
export interface UnitSays extends Pick<Unit, 'title' | 'abbreviation'> {
  parent: Ref | null;
}
export type CommitteeSays = Pick<Committee, 'title' | 'abbreviation' | 'from' | 'to' | 'note'>;
export type PageSays = Pick<Page, 'title' | 'summary' | 'updated' | 'body' | 'order'>;
export type TermSays = Pick<GlossaryTerm, 'term' | 'long' | 'explanation' | 'also'>;
export type SourceSays = Pick<Source, 'title' | 'url' | 'date' | 'note'>;

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
    fields: compareFields(
      had.fields,
      has.fields,
      renamed.fields,
      ({ title, summary }) => ({ title, summary }),
      inStrategy,
    ),
    units: compareFields(
      had.units,
      has.units,
      renamed.units,
      ({ title, abbreviation, parent }, side) => ({
        title,
        abbreviation,
        parent: refOf((side === 'before' ? before : after).unitById, parent),
      }),
      inStrategy,
    ),
    committees: compareFields(
      had.committees,
      has.committees,
      renamed.committees,
      ({ title, abbreviation, from, to, note }) => ({ title, abbreviation, from, to, note }),
      inStrategy,
    ),
    pages: compareFields(
      before.pages,
      after.pages,
      NONE,
      ({ title, summary, updated, body, order }) => ({ title, summary, updated, body, order }),
      ({ title, file }) => ({ title, file }),
    ),
    glossary: compareFields(
      withTermAsId(before.glossary),
      withTermAsId(after.glossary),
      NONE,
      ({ term, long, explanation, also }) => ({ term, long, explanation, also }),
      ({ term }) => ({ title: term, file: 'glossar.yaml' }),
    ),
    sources: compareFields(
      before.sources.map(withId),
      after.sources.map(withId),
      // By which id the register knows a source, no reader sees.
      NONE,
      ({ title, url, date, note }) => ({ title, url, date, note }),
      ({ title }) => ({ title, file: 'quellen.yaml' }),
    ),
  };
}

function saysOf(strategy: Strategy, other: Strategy): StrategySays {
  const { title, city, summary, period, notice, address, repository, accent, coatOfArms, licence } = strategy;
  return {
    title,
    city,
    summary,
    period,
    notice,
    address,
    repository,
    accent,
    coatOfArms,
    licence,
    fieldOrder: titlesInBoth(strategy.fields, other.fields),
    unitOrder: titlesInBoth(strategy.units, other.units),
  };
}

function titlesInBoth(items: readonly Ref[], others: readonly Ref[]): string[] {
  return items.filter(({ id }) => others.some((one) => one.id === id)).map(({ id }) => id);
}

function withTermAsId(terms: readonly GlossaryTerm[]) {
  return terms.map((term) => ({ ...term, id: term.term }));
}

function withId(source: Source): Source & { id: string } {
  return { ...source, id: source.id ?? source.title };
}
