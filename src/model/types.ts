import type { Day } from './day.ts';
import type { OpenData } from './open-data.ts';
import type { Term } from './term.ts';

/**
 * The content after validation: every reference resolved or known to exist, every date a `Term`, everything that no
 * source says `null` or an empty list. Words that editors type (status, assessment, kinds) keep their German spelling
 * as values; the glossary in `src/README.md` lists them.
 */

export const STATUSES = [
  'idee',
  'geplant',
  'in-umsetzung',
  'abgeschlossen',
  'pausiert',
  'eingestellt',
] as const;
export type Status = (typeof STATUSES)[number];

/** The owner's own judgement (German: Einschätzung, Ampel). */
export const ASSESSMENTS = ['gruen', 'gelb', 'rot'] as const;
export type AssessmentValue = (typeof ASSESSMENTS)[number];

export const COMMITMENT_KINDS = ['anfrage', 'zusage', 'pruefauftrag', 'antrag'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_STATES = ['offen', 'teilweise', 'beantwortet', 'zurueckgezogen'] as const;
export type CommitmentStateWord = (typeof COMMITMENT_STATES)[number];

/** A named thing another one points to; carries its title so that a report can stand alone. */
export interface Ref {
  id: string;
  title: string;
}

export interface Source {
  title: string;
  url: string | null;
  /** When it was published, in the source's own precision; free text. */
  date: string | null;
  note: string | null;
  /** Its id in the register `quellen.yaml`; null when it was written into the entry itself. */
  id: string | null;
}

export interface Link {
  title: string;
  url: string;
}

/** A number as exact as it is known; `~` in content makes it approximate. */
export interface Quantity {
  value: number;
  approximate: boolean;
}

export interface ActionField extends Ref {
  summary: string | null;
}

export interface Unit extends Ref {
  /** `FB 15`; null when the unit has none. */
  abbreviation: string | null;
  parent: string | null;
}

export interface Committee extends Ref {
  abbreviation: string | null;
  from: Term | null;
  to: Term | null;
  note: string | null;
  /** Its address in OParl, the interface of council information systems. */
  oparl: string | null;
}

/** A picture that the content brings along; only the ratio of its sides counts. */
export interface Picture {
  /** The file name. */
  name: string;
  width: number;
  height: number;
}

/** What a city says of the form for its editors. */
export interface FormWish {
  /** Null when nobody says: the forge then decides. */
  wanted: boolean | null;
  /** By which the forge knows the site as an OAuth application. */
  application: string | null;
  /** Where people sign in whose forge can't do it without a server. */
  gateway: string | null;
  /** To which the form saves; null for the one that the site is built from. */
  branch: string | null;
  /** Whether changes can be published in the form, too. */
  publishes: boolean;
}

export interface Strategy {
  title: string;
  city: string;
  summary: string | null;
  period: { from: Term | null; to: Term | null };
  /** Shown on every page, for example that the site is not official. */
  notice: string | null;
  /** Where the public finds the site, ending in a slash. */
  address: string | null;
  /**
   * Where the content is edited; `forge` is null where the host itself says which one it is, `folder` where git says in
   * which folder the content lies.
   */
  repository: {
    url: string;
    branch: string;
    forge: 'github' | 'gitlab' | 'forgejo' | null;
    folder: string | null;
  } | null;
  form: FormWish;
  /** The city's own colour on light and on dark pages, as six hexadecimal digits. */
  accent: { light: string; dark: string } | null;
  coatOfArms: Picture | null;
  licence: { name: string; url: string | null } | null;
  openData: OpenData;
  fields: readonly ActionField[];
  /** Who looks over changes on the forge, by the unit that answers for what is changed. */
  teams: ReadonlyMap<string, readonly string[]>;
  units: readonly Unit[];
  committees: readonly Committee[];
}

/** A council paper (German: Vorlage, Drucksache). */
export interface Paper {
  number: string | null;
  title: string | null;
  url: string | null;
}

/** A paper as the content names it, also by its address in OParl; reports have no place for that. */
export interface CouncilPaper extends Paper {
  oparl: string | null;
}

export interface Milestone {
  id: string;
  title: string;
  planned: Term | null;
  /** When it joined the plan; null means from the beginning. */
  since: Term | null;
}

/** A measured quantity with target and dated values (German: Kennzahl). */
export interface Indicator {
  id: string;
  title: string;
  unit: string;
  target: { value: number; by: Term | null } | null;
}

/** Amounts in euro. */
export interface Costs {
  planned: Quantity | null;
  actual: Quantity | null;
  /** The day the amounts were stated for. */
  asOf: Term | null;
  funding: string | null;
  note: string | null;
}

/** What a log entry says about an end or a milestone. */
export type DeadlineEvent =
  | { kind: 'moved'; to: Term; reason: string | null }
  | { kind: 'done'; on: Term }
  | { kind: 'dropped'; reason: string | null };

export interface LogEntry {
  date: Term;
  meeting: string | null;
  status: Status | null;
  /** `undefined`: unchanged. `null`: explicitly not documented. */
  owner: string | null | undefined;
  assessment: AssessmentValue | null;
  reason: string | null;
  countermeasure: string | null;
  end: DeadlineEvent | null;
  milestones: Readonly<Record<string, DeadlineEvent>>;
  values: Readonly<Record<string, Quantity>>;
  /** Percent. */
  progress: number | null;
  costs: { planned: Quantity | null; actual: Quantity | null } | null;
  text: string | null;
  sources: readonly Source[];
  /** Confirms that nothing changed. */
  unchanged: boolean;
}

export interface Measure {
  id: string;
  /** What its file was called before; old addresses lead to it. */
  formerIds: readonly string[];
  title: string;
  summary: string | null;
  field: string;
  /** The unit answering for it at first; null when not documented. */
  owner: string | null;
  involved: readonly string[];
  contact: { name: string; mail: string | null; phone: string | null; url: string | null } | null;
  partners: readonly string[];
  begin: Term | null;
  /** The plan as first promised; the log may give it later. */
  end: Term | null;
  milestones: readonly Milestone[];
  indicators: readonly Indicator[];
  costs: Costs | null;
  papers: readonly CouncilPaper[];
  dependsOn: readonly string[];
  /** What was looked for in the sources and not found. */
  undocumented: readonly string[];
  /** In chronological order; see `chronological`. */
  log: readonly LogEntry[];
  /** Markdown. */
  description: string;
  /** Path below the content folder. */
  file: string;
}

export interface AgendaItem {
  number: string | null;
  title: string | null;
  paper: Paper | null;
  result: string | null;
  sources: readonly Source[];
}

/** An item as the content names it. */
export interface MeetingItem extends AgendaItem {
  paper: CouncilPaper | null;
}

export interface Erratum {
  date: Term;
  text: string;
}

export interface Meeting {
  id: string;
  committee: string | null;
  date: Term;
  /** The day for which its report is computed. */
  cutOff: Day;
  /** `17:00`; other words where the content gives no time of day. */
  startTime: string | null;
  place: string | null;
  /** The agenda item of the report or of the main subject. */
  agendaItem: MeetingItem;
  otherItems: readonly MeetingItem[];
  hasReport: boolean;
  links: readonly Link[];
  /** Its address in OParl. */
  oparl: string | null;
  errata: readonly Erratum[];
  /** What the corrections answer: the marks that the check gave to differences from the frozen report. */
  answered: readonly string[];
  /** Markdown. */
  foreword: string;
  file: string;
}

/** A group that raised something; `inferred` when the source names it only indirectly. */
export interface Raiser {
  name: string;
  inferred: boolean;
}

/** A due date: a term, and the meeting it was tied to. */
export interface Due {
  term: Term;
  meeting: string | null;
}

export interface CommitmentEntry {
  date: Term;
  meeting: string | null;
  state: CommitmentStateWord;
  text: string | null;
  reason: string | null;
  newDue: Due | null;
  sources: readonly Source[];
}

/** Something raised in a meeting that is owed an answer. */
export interface Commitment {
  id: string;
  kind: CommitmentKind;
  title: string;
  meeting: string;
  /** The day of that meeting. */
  raisedOn: Term;
  /** Empty when not documented. */
  raisedBy: readonly Raiser[];
  measures: readonly string[];
  owner: string | null;
  promised: string | null;
  due: Due | null;
  log: readonly CommitmentEntry[];
  sources: readonly Source[];
  /** Markdown. */
  description: string;
  file: string;
}

export interface Page {
  id: string;
  title: string;
  summary: string | null;
  order: number;
  /** When its text was last reviewed. */
  updated: Day | null;
  /** Markdown. */
  body: string;
  file: string;
}

export interface GlossaryTerm {
  term: string;
  long: string | null;
  explanation: string;
  also: readonly string[];
}
