import type { Comparison } from '../../model/comparison/comparison.ts';
import type { Day } from '../../model/day.ts';
import { changeText, groupChanges } from '../change-text.ts';
import { formatDay } from '../format.ts';
import { addressSubjects } from './address-subjects.ts';
import { commitmentSubjects } from './commitments.ts';
import { countText } from './count.ts';
import type {
  ChangedFile,
  ComparisonDocument,
  NamedState,
  Section,
  SectionId,
  Statement,
  Subject,
} from './document.ts';
import { overviewChange } from './figures.ts';
import { measureSubjects } from './measures.ts';
import { meetingSubjects } from './meetings.ts';
import { reportSubjects } from './reports.ts';
import { glossarySubjects, pageSubjects, sourceSubjects, strategySubjects } from './strategy.ts';
import { alarmsOf, extents, verdictOf } from './verdict.ts';

/** A finding of the check that there is only before, or only after. */
export interface Finding {
  /** `content/massnahmen/wlan.md:4:13` */
  place: string;
  file: string;
  rule: string;
  severity: 'error' | 'warning';
  text: string;
}

/** A file that has faults before or after, so that it can't be compared. */
export interface LeftOutFile {
  file: string;
  side: 'before' | 'after' | 'both';
}

/** Two states of the content, and what is known of them besides what they say. */
export interface ComparedContent {
  before: NamedState;
  after: NamedState;
  /** The days for which they are shown, or would be if nobody asked for another. */
  asOf: Day;
  asOfBefore: Day;
  /** Null where too little can be read to compare anything. */
  comparison: Comparison | null;
  leftOut: readonly LeftOutFile[];
  findings: {
    appeared: readonly Finding[];
    resolved: readonly Finding[];
    /** Hints are left out, because errors kept the check from looking for them. */
    onlyErrors: boolean;
  };
  files: readonly ChangedFile[];
}

const TITLES: Record<SectionId, string> = {
  measures: 'Maßnahmen',
  commitments: 'Fragen und Zusagen',
  meetings: 'Sitzungen',
  reports: 'Statusberichte, die schon gegeben sind',
  addresses: 'Adressen',
  strategy: 'Strategie und Erscheinung',
  pages: 'Seiten',
  glossary: 'Glossar',
  sources: 'Quellen',
  passed: 'Allein durch den neuen Stichtag',
  'left-out': 'Nicht verglichen',
  findings: 'Prüfung der Inhalte',
};

/** What readers see differently, worded for every output. */
export function comparisonDocument(content: ComparedContent): ComparisonDocument {
  const { comparison, asOf, asOfBefore, before, after, files, leftOut, findings } = content;
  const told = comparison ? readerSections(comparison, files) : [];
  const sections = [
    ...told,
    section('left-out', leftOut.map(leftOutSubject)),
    { ...section('findings', findingSubjects(findings)), note: findings.onlyErrors ? ONLY_ERRORS : null },
  ].filter(({ subjects }) => subjects.length > 0);
  const noticed = new Set(
    sections.flatMap(({ subjects }) => subjects.flatMap(({ file, formerFile }) => [file, formerFile])),
  );
  const document = {
    asOf,
    before,
    after,
    notes: notesOf(asOfBefore, asOf),
    changed: extents(sections).length > 0,
    ...(comparison
      ? overviewChange(comparison.before, comparison.after, asOf)
      : { headline: null, figures: [] }),
    sections,
    files,
    unnoticed: files.filter(({ file }) => !noticed.has(file) && !isRegisterOf(file, noticed)),
  };
  return { ...document, verdict: verdictOf(document, comparison !== null), alarms: alarmsOf(sections) };
}

/** Pictures are told with the strategy. */
function isRegisterOf(file: string, noticed: ReadonlySet<string | null>): boolean {
  return file.startsWith('bilder/') && noticed.has('strategie.yaml');
}

function readerSections(comparison: Comparison, files: readonly ChangedFile[]): Section[] {
  const name = comparison.after.strategy.coatOfArms?.name;
  const redrawn = files.some(({ file, change }) => file === `bilder/${name}` && change === 'changed');
  return [
    section('measures', measureSubjects(comparison)),
    section('commitments', commitmentSubjects(comparison)),
    section('meetings', meetingSubjects(comparison)),
    section('reports', reportSubjects(comparison)),
    section('addresses', addressSubjects(comparison)),
    section('strategy', strategySubjects(comparison, redrawn)),
    section('pages', pageSubjects(comparison)),
    section('glossary', glossarySubjects(comparison)),
    section('sources', sourceSubjects(comparison)),
    section('passed', passedSubjects(comparison)),
  ];
}

function section(id: SectionId, subjects: readonly Subject[]): Section {
  return { id, title: TITLES[id], count: countText(id, subjects), note: noteOf(id, subjects), subjects };
}

const CONTRADICTED =
  'Abgeschlossene Berichte bleiben, wie sie sind; neu ist, dass die Inhalte etwas anders erzählen als sie. War es damals schon falsch, gehört eine Berichtigung in die Datei der Sitzung. Hat es sich erst danach geändert, gehört es mit seinem Datum in einen neuen Eintrag im Verlauf. Was die Prüfung dazu vorschlägt, sagt „npm run pruefen“.';

const ONLY_ERRORS = 'Hinweise vergleicht die Prüfung erst, wenn beide Stände ohne Fehler sind.';

function noteOf(id: SectionId, subjects: readonly Subject[]): string | null {
  const contradicted = subjects.some(({ statements }) =>
    statements.some(({ what }) => what === 'past-told-differently'),
  );
  return id === 'reports' && contradicted ? CONTRADICTED : null;
}

function passedSubjects({ passed }: Comparison): Subject[] {
  return groupChanges(passed.map(changeText)).map(({ subject: { title, href }, changes }) => ({
    id: href,
    title,
    state: 'changed',
    address: href,
    file: null,
    formerFile: null,
    statements: changes.map(({ tag, tone, text }) => ({ what: 'passed', tag, tone, text })),
  }));
}

function notesOf(before: Day, after: Day): string[] {
  if (before === after) return [];
  const move = before < after ? 'rückt vor' : 'geht zurück';
  return [
    `Der Stichtag ${move}: bisher ${formatDay(before)}, künftig ${formatDay(after)}. Verglichen wird, was beide Stände am ${formatDay(after)} erzählen${before < after ? '; was sich allein durch den neuen Stichtag ändert, steht für sich' : ''}.`,
  ];
}

function leftOutSubject({ file, side }: LeftOutFile): Subject {
  const where = { before: 'im bisherigen Stand', after: 'im neuen Stand', both: 'in beiden Ständen' }[side];
  const text = `Die Datei hat ${where} Fehler. Was sie sagt, lässt sich nicht vergleichen.`;
  return {
    id: file,
    title: file,
    state: 'changed',
    address: null,
    file,
    formerFile: null,
    statements: [{ what: 'left-out', tag: 'nicht verglichen', tone: 'bad', text }],
  };
}

function findingSubjects({ appeared, resolved }: ComparedContent['findings']): Subject[] {
  const told = (finding: Finding, state: 'added' | 'removed'): Subject => {
    const isError = finding.severity === 'error';
    const tag = `${isError ? 'Fehler' : 'Hinweis'} ${state === 'added' ? 'neu' : 'behoben'}`;
    const tone = state === 'removed' ? 'good' : isError ? 'bad' : 'plain';
    const statement: Statement = { what: finding.rule, tag, tone, text: finding.text };
    return {
      id: finding.rule,
      title: finding.place,
      state,
      address: null,
      file: null,
      formerFile: null,
      statements: [statement],
    };
  };
  return [...appeared.map((one) => told(one, 'added')), ...resolved.map((one) => told(one, 'removed'))];
}
