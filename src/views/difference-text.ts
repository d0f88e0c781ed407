import type { Difference, Point } from '../model/report-difference.ts';
import type { Ref } from '../model/types.ts';
import { changeText } from './change-text.ts';
import { raisedByText } from './commitment-text.ts';
import { excerpts } from './excerpts.ts';
import { formatDay, formatPercent, formatTerm, NOT_DOCUMENTED, NOT_GIVEN } from './format.ts';
import {
  ASSESSMENT_LABELS,
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATE_LABELS,
  STATUS_LABELS,
  statusKey,
} from './labels.ts';
import { costsText, datesText, namesText, paperText, valuesText } from './value-text.ts';

/** What the two that are compared are called, and what to say where one knows nothing. */
export interface Sides {
  told: string;
  now: string;
  /** Of a subject that only one of them has. */
  known: Record<Difference['about'], { told: string; now: string }>;
  /** Of a change that only one of them tells. */
  change: { told: (text: string) => string; now: (text: string) => string };
  details: string;
}

/** `Maßnahme „WLAN“: Status im Bericht „in Umsetzung“, heute „abgeschlossen“.` */
export function differenceText(
  { about, subject, points }: Difference,
  sides: Sides = REPORT_AND_TODAY,
): string {
  const name = {
    measure: `Maßnahme „${subject.title}“: `,
    commitment: `Vorgang „${subject.title}“: `,
    report: '',
  };
  return `${name[about]}${pointsText({ about, subject, points }, sides)}`;
}

/** The same without the name. */
export function pointsText({ about, points }: Difference, sides: Sides = REPORT_AND_TODAY): string {
  return points.map((point) => pointText(about, point, sides)).join(' ');
}

/** An answered question leaves the report, so its absence says less than that of a measure. */
const REPORT_AND_TODAY: Sides = {
  told: 'im Bericht',
  now: 'heute',
  known: {
    measure: {
      told: 'steht im Bericht, in den heutigen Inhalten aber nicht mehr.',
      now: 'fehlt im Bericht, war nach den heutigen Inhalten an diesem Tag aber schon bekannt.',
    },
    commitment: {
      told: 'steht im Bericht, gehört nach den heutigen Inhalten aber nicht hinein.',
      now: 'fehlt im Bericht, gehört nach den heutigen Inhalten aber hinein.',
    },
    report: { told: '', now: '' },
  },
  change: {
    told: (text) => `Der Bericht nennt als Änderung: „${text}“ Heute ergibt sich das nicht.`,
    now: (text) => `Heute ergibt sich als Änderung: „${text}“ Im Bericht fehlt das.`,
  },
  details: 'Einzelheiten stehen im Bericht anders als heute.',
};

function pointText(about: Difference['about'], point: Point, sides: Sides): string {
  switch (point.what) {
    case 'known':
      return sides.known[about][point.told ? 'told' : 'now'];
    case 'changes':
      return changesText(point, sides);
    default:
      return compared(sides, ...wordsOf(point));
  }
}

/** What is compared, and how the two read. */
function compared({ told: before, now: after, details }: Sides, label: string, told: string, now: string) {
  const [a, b] = excerpts(told, now);
  return a === b ? `${label}: ${details}` : `${label}: ${before} „${a}“, ${after} „${b}“.`;
}

type Worded = Exclude<Point, { what: 'known' | 'changes' }>;

function wordsOf(point: Worded): [label: string, told: string, now: string] {
  const both = <T>(
    label: string,
    { told, now }: { told: T; now: T },
    word: (value: NonNullable<T>) => string,
    none = NOT_GIVEN,
  ) =>
    [
      label,
      told === null ? none : word(told as NonNullable<T>),
      now === null ? none : word(now as NonNullable<T>),
    ] as [string, string, string];
  const title = ({ title: text }: Ref) => text;
  switch (point.what) {
    case 'title':
      return both('Titel', point, String);
    case 'summary':
      return both('Kurzbeschreibung', point, String);
    case 'field':
      return both('Handlungsfeld', point, title);
    case 'owner':
      return both('Zuständig', point, title, NOT_DOCUMENTED);
    case 'status':
      return both('Status', point, (status) => STATUS_LABELS[statusKey(status)]);
    case 'statusSaid':
      return both('Status gemeldet', point, formatTerm);
    case 'statusReason':
      return both('Grund des Status', point, String);
    case 'assessment':
      return both('Einschätzung', point, ({ value, reason, said }) =>
        [`${ASSESSMENT_LABELS[value]} (${formatTerm(said)})`, reason].filter(Boolean).join(': '),
      );
    case 'countermeasure':
      return both('Gegenmaßnahme', point, ({ text }) => text);
    case 'begin':
      return both('Beginn', point, formatTerm);
    case 'end':
      return both('Abschluss', point, datesText);
    case 'due':
      return both('Frist', point, datesText);
    case 'milestone': {
      const renamed = point.told && point.now && point.told.title !== point.now.title;
      return both(
        `Meilenstein „${(point.told ?? point.now)?.title}“`,
        point,
        ({ title: name, dates }) => `${renamed ? `${name}: ` : ''}${datesText(dates)}`,
        'fehlt',
      );
    }
    case 'indicator':
      return both(`Kennzahl „${(point.told ?? point.now)?.indicator.title}“`, point, valuesText, 'fehlt');
    case 'percent':
      return both('Fortschritt', point, formatPercent);
    case 'costs':
      return both('Kosten', point, costsText);
    case 'latest':
      return both('Letzte Meldung', point, ({ said, text }) => `${formatTerm(said)}: ${text}`);
    case 'lastSaid':
      return both('Zuletzt gemeldet', point, formatTerm);
    case 'waitsFor':
      return both('Wartet auf', point, namesText);
    case 'kind':
      return both('Art', point, (kind) => COMMITMENT_KIND_LABELS[kind]);
    case 'raisedBy':
      return both('Eingebracht von', point, raisedByText);
    case 'raisedOn':
      return both('Eingebracht', point, formatTerm);
    case 'measures':
      return both('Betrifft', point, namesText);
    case 'promised':
      return both('Zugesagt', point, String);
    case 'word':
      return both('Stand', point, (word) => COMMITMENT_STATE_LABELS[word]);
    case 'closedOn':
      return both('Erledigt', point, formatTerm, 'noch offen');
    case 'answer':
      return both('Letzte Antwort', point, ({ said, text, reason }) =>
        [formatTerm(said), text, reason].filter(Boolean).join(': '),
      );
    case 'cutOff':
      return both('Stichtag', point, formatDay);
    case 'previous':
      return both('Bericht davor', point, ({ date }) => formatTerm(date), 'keiner');
    case 'committee':
      return both('Gremium', point, title, NOT_DOCUMENTED);
    case 'date':
      return both('Datum der Sitzung', point, formatTerm);
    case 'startTime':
      return both('Beginn der Sitzung', point, String);
    case 'place':
      return both('Ort', point, String);
    case 'agendaNumber':
      return both('Tagesordnungspunkt', point, String);
    case 'subjectMatter':
      return both('Thema', point, String);
    case 'paper':
      return both('Vorlage', point, paperText);
    case 'foreword':
      return both('Vorwort', point, (text) => text || NOT_GIVEN);
  }
}

function changesText({ told, now }: Extract<Point, { what: 'changes' }>, sides: Sides): string {
  const worded = (changes: typeof told) => (changes ?? []).map((change) => changeText(change).text);
  const [before, today] = [worded(told), worded(now)];
  const parts = [
    ...before.filter((text) => !today.includes(text)).map(sides.change.told),
    ...today.filter((text) => !before.includes(text)).map(sides.change.now),
  ];
  return parts.join(' ') || `Änderungen: ${sides.details}`;
}
