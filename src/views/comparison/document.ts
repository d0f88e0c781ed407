import type { Day } from '../../model/day.ts';

/** A sentence about what readers see differently. */
export interface Statement {
  /** What it is about, for programs: a kind of change, or the name of a field. */
  what: string;
  /** `verschoben`, `erreicht`, `neu`, …; null where it only was corrected. */
  tag: string | null;
  tone: 'good' | 'bad' | 'news' | 'plain';
  text: string;
  /** Of a field, how it read; undefined where the sentence is about no field, null where it was not given. */
  before?: string | null;
  after?: string | null;
}

/** Something that changed, with all that changed about it. */
export interface Subject {
  id: string;
  title: string;
  state: 'added' | 'removed' | 'renamed' | 'changed';
  /** Below the base path; null where it has no page of its own. */
  address: string | null;
  /** Path below the content folder; null where it comes from no single file. */
  file: string | null;
  /** The path it had before, if that was another. */
  formerFile: string | null;
  statements: readonly Statement[];
}

export type SectionId =
  | 'measures'
  | 'commitments'
  | 'meetings'
  | 'reports'
  | 'addresses'
  | 'strategy'
  | 'pages'
  | 'glossary'
  | 'sources'
  | 'passed'
  | 'left-out'
  | 'findings';

export interface Section {
  id: SectionId;
  title: string;
  /** How much of what, in a few words. */
  count: string;
  /** What has to be known about all of them. */
  note: string | null;
  subjects: readonly Subject[];
}

export interface FigureChange {
  id: string;
  label: string;
  before: string;
  after: string;
}

/** A file of the content folder that is not as it was. */
export interface ChangedFile {
  /** Below the content folder. */
  file: string;
  change: 'added' | 'removed' | 'changed';
}

/** A state of the content that is compared. */
export interface NamedState {
  /** `origin/main (3f2a91c), 3. Mai 2026` */
  name: string;
  /** Null for the working tree. */
  commit: string | null;
}

/** The comparison as every output shows it. */
export interface ComparisonDocument {
  asOf: Day;
  before: NamedState;
  after: NamedState;
  /** What has to be known to read it rightly. */
  notes: readonly string[];
  /** Whether readers see anything differently. */
  changed: boolean;
  /** Where it stands in one sentence. */
  verdict: string;
  /** What must not be overlooked. */
  alarms: readonly string[];
  /** The sentence of the start page, where it is another. */
  headline: { before: string; after: string } | null;
  figures: readonly FigureChange[];
  /** Never with an empty one. */
  sections: readonly Section[];
  files: readonly ChangedFile[];
  /** Those of which readers notice nothing. */
  unnoticed: readonly ChangedFile[];
}
