import type { Day } from '../../model/day.ts';
import type { Schedule } from '../../model/deadline.ts';
import type { AssessmentValue } from '../../model/types.ts';
import type { ChangeText } from '../change-text.ts';
import type { Chart } from '../chart.ts';
import type { StatusKey } from '../labels.ts';
import type { Timeline } from '../timeline.ts';

/**
 * The status report in words, in reading order. Web page, PDF, Word and Markdown are drawn from this one value and
 * add no words of their own to it, so that all of them say the same.
 */
export interface ReportDocument {
  /** The meeting's id. */
  id: string;
  /** `Statusbericht zur Sitzung vom 2. September 2025` */
  title: string;
  /** Committee, time and place. */
  kicker: string;
  city: string;
  strategy: string;
  /** Shown with everything the site publishes, for example that it is not official. */
  notice: string | null;
  /** The cut-off day. */
  day: Day;
  /** The same in words: `2. September 2025` */
  asOf: string;
  /** Agenda item, paper, cut-off day and what it is compared with. */
  facts: Fact[];
  /** The headline as one plain text; it stands in the section `ueberblick`. */
  headline: string;
  sections: Section[];
  /** Last lines: what the report was made from. */
  colophon: string[];
}

export interface Section {
  /** Its anchor; never changes. */
  id: string;
  title: string;
  blocks: Block[];
}

/** A piece of a line. */
export interface Run {
  text: string;
  strong?: true;
  emphasis?: true;
  tone?: 'late' | 'muted';
  /** The shape that stands before the word of a status. */
  sign?: StatusKey;
  /** The lamp that stands before the word of an assessment. */
  lamp?: AssessmentValue;
  /** The shape that stands before the words of a schedule. */
  schedule?: Schedule;
  /** A route of the site (`/massnahmen/…/`) or an address elsewhere. */
  href?: string;
}

export type Line = Run[];

export interface Fact {
  label: string;
  /** More than one stand below each other. */
  lines: Line[];
}

export type Block =
  /** A heading within the section. */
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; role: 'headline' | 'text' | 'note'; line: Line }
  /** Text of the editors; `blocks` say the same for forms that can't show Markdown. */
  | { kind: 'markdown'; text: string; blocks: Block[] }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'figures'; figures: FigureItem[] }
  | { kind: 'entries'; entries: Entry[] }
  /** Numbered from `start` where there is one. */
  | { kind: 'list'; items: Line[][]; start?: number }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  /** Where it can't be drawn, `table` says the same. */
  | { kind: 'timeline'; timeline: Timeline; table: Table };

export interface FigureItem {
  value: string;
  label: string;
  sign: StatusKey | 'ueberfaellig' | null;
  /** `+2`, `−1`, `±0` against the report before; null where there is nothing to compare with. */
  change: string | null;
}

/** A measure or commitment with what is to be said of it. */
export interface Entry {
  title: Run;
  statements: { tag: { text: string; tone: ChangeText['tone'] } | null; line: Line }[];
  facts: Fact[];
}

export interface Column {
  id: string;
  title: string;
  align: 'start' | 'end';
  /** Percent of the table's width. */
  width: number;
}

/** The lines of a cell. */
export type Cell = Line[];

export interface Table {
  id: string;
  caption: string;
  columns: Column[];
  /** The first cell of a row is its head. */
  groups: { title: Line | null; rows: Cell[][] }[];
}
