import type { OutlookGroup } from '../model/outlook.ts';
import type { MeetingReport } from '../model/report.ts';
import type { CommitmentLine } from '../model/situation.ts';
import { ageText, dueText, raisedByText } from './commitment-text.ts';
import { counted, formatNumber, formatTerm, NOT_DOCUMENTED } from './format.ts';
import { COMMITMENT_STATE_LABELS } from './labels.ts';
import { MOST_ROWS } from './report/bounded.ts';
import { attentionEntries, changeEntries } from './report/changes.ts';
import { reportDocument } from './report/compose.ts';
import type { Entry, FigureItem, Run } from './report/document.ts';
import { figuresOf, headlineRuns } from './report/overview.ts';
import { dueWhat, splitOutlook } from './report/time.ts';

/** A row of a slide: the words that are read from the back of the room, and a line of detail. */
export interface SlideRow {
  lead: string;
  title: string;
  detail: string | null;
  late: boolean;
}

interface SlideHead {
  /** `folie-3`; its anchor. */
  id: string;
  /** `2 von 3` where a subject takes more than one slide. */
  part: string | null;
}

type Content = { title: string } & (
  | { kind: 'title'; lines: string[] }
  | { kind: 'overview'; headline: Run[]; figures: FigureItem[] }
  | { kind: 'changes'; entries: Entry[] }
  | { kind: 'attention'; entry: Entry }
  | { kind: 'rows'; rows: SlideRow[] }
  | { kind: 'message'; text: string }
);

export type Slide = Content & SlideHead;

/** Measures with a slide of their own, the most urgent. */
const MOST_ATTENTION = 50;
const ROWS = 5;
/** Letters of changes that stay legible on one slide. */
const LETTERS = 620;
/** What every entry takes besides its letters: its title's line and the space below. */
const ENTRY_COST = 60;

/** The report for the wall of a meeting room, with the words of the report. */
export function slidesOf(report: MeetingReport): Slide[] {
  const { title, kicker, city, strategy, asOf, notice } = reportDocument(report);
  const { raised, open } = report.commitments;
  const contents: Content[][] = [
    [
      {
        kind: 'title',
        title,
        lines: [kicker, `${strategy}, ${city}`, `Stichtag ${asOf}`, ...(notice ? [notice] : [])],
      },
    ],
    [{ kind: 'overview', title: 'Überblick', headline: headlineRuns(report), figures: figuresOf(report) }],
    changeSlides(report),
    attentionSlides(report),
    rowSlides('Ausblick', outlookRows(report), 'Für die kommenden zwölf Monate ist kein Termin angegeben.'),
    rowSlides(
      'Neue Fragen und Zusagen',
      raised.filter((line) => line.closedOn === null).map((line) => commitmentRow(line, report.asOf)),
      null,
    ),
    rowSlides(
      'Offene Fragen und Zusagen',
      open.map((line) => commitmentRow(line, report.asOf)),
      'Alles ist beantwortet.',
    ),
  ];
  return contents.flatMap(numbered).map((slide, index) => ({ ...slide, id: `folie-${index + 1}` }));
}

function numbered(contents: readonly Content[]): (Content & Pick<SlideHead, 'part'>)[] {
  const many = contents.length > 1;
  return contents.map((content, index) => ({
    ...content,
    part: many ? `${index + 1} von ${contents.length}` : null,
  }));
}

function attentionSlides(report: MeetingReport): Content[] {
  const title = 'Braucht Aufmerksamkeit';
  const entries = attentionEntries(report);
  const more = entries.length - MOST_ATTENTION;
  return [
    ...entries.slice(0, MOST_ATTENTION).map((entry): Content => ({ kind: 'attention', title, entry })),
    ...(more > 0
      ? [
          {
            kind: 'message' as const,
            title,
            text: `Weitere ${counted(more, 'Maßnahme steht', 'Maßnahmen stehen')} im Bericht.`,
          },
        ]
      : []),
  ];
}

function changeSlides(report: MeetingReport): Content[] {
  const title = 'Änderungen seit dem letzten Bericht';
  if (!report.previous) {
    return [
      {
        kind: 'message',
        title,
        text: 'Dies ist der erste Bericht dieser Reihe. Es gibt nichts zu vergleichen.',
      },
    ];
  }
  const entries = changeEntries(report);
  if (entries.length === 0) {
    return [{ kind: 'message', title, text: 'Seit dem letzten Bericht ist keine Änderung dokumentiert.' }];
  }
  const slides = byLength(entries.slice(0, MOST_ROWS)).map(
    (some): Content => ({ kind: 'changes', title, entries: some }),
  );
  return [...slides, ...rest(title, entries.length)];
}

/** As many entries a slide as stay legible, at least one. */
function byLength(entries: readonly Entry[]): Entry[][] {
  const slides: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const cost =
      ENTRY_COST + entry.statements.flatMap(({ line }) => line.map((run) => run.text)).join('').length;
    if (cost > left || slides.length === 0) {
      slides.push([]);
      left = LETTERS;
    }
    slides.at(-1)?.push(entry);
    left -= cost;
  }
  return slides;
}

function rowSlides(title: string, rows: readonly SlideRow[], none: string | null): Content[] {
  if (rows.length === 0) return none === null ? [] : [{ kind: 'message', title, text: none }];
  const shown = rows.slice(0, MOST_ROWS);
  const slides = Array.from({ length: Math.ceil(shown.length / ROWS) }, (_, index): Content => {
    return { kind: 'rows', title, rows: shown.slice(index * ROWS, (index + 1) * ROWS) };
  });
  return [...slides, ...rest(title, rows.length)];
}

/** Says how much more there is than fits into a presentation. */
function rest(title: string, all: number): Content[] {
  return all > MOST_ROWS
    ? [{ kind: 'message', title, text: `Das waren ${MOST_ROWS} von ${formatNumber(all)}.` }]
    : [];
}

function outlookRows(report: MeetingReport): SlideRow[] {
  const { soon, rest } = splitOutlook(report);
  const toRows = (groups: readonly OutlookGroup[]) =>
    groups.flatMap(({ items }) =>
      items.map((item) => ({
        lead: formatTerm(item.due),
        title: item.subject.title,
        detail: [dueWhat(item), item.owner?.title ?? NOT_DOCUMENTED].join(' · '),
        late: false,
      })),
    );
  return [...toRows(soon), ...toRows(rest)];
}

function commitmentRow(line: CommitmentLine, asOf: string): SlideRow {
  const late = line.due.schedule === 'ueberfaellig';
  return {
    lead: formatTerm(line.raisedOn),
    title: line.commitment.title,
    detail: [
      raisedByText(line.raisedBy),
      `${COMMITMENT_STATE_LABELS[line.word]}, ${ageText(line, asOf)}`,
      dueText(line, asOf),
      line.owner?.title,
    ]
      .filter(Boolean)
      .join(' · '),
    late,
  };
}

/** A promise made in the room, begun as a file: its name, and what is already known of it. */
export function newCommitment({ meeting }: MeetingReport): { path: string; text: string } {
  const day = meeting.date.last;
  const text = [
    '---',
    'art: zusage              # anfrage, zusage, pruefauftrag oder antrag',
    'titel: ""                # ein kurzer Satz: worum geht es?',
    `sitzung: ${meeting.id}`,
    'von: []                  # Fraktion oder Gruppe, nie eine Person',
    'massnahmen: []           # Kennungen der Maßnahmen, um die es geht',
    'zugesagt: ""             # was genau zugesagt wurde',
    '---',
    '',
  ].join('\n');
  return { path: `content/zusagen/${day}-stichwort.md`, text };
}
