import type { EntryDifferences } from '../../model/comparison/entries.ts';
import { reportsKnowing } from '../../model/comparison/reports.ts';
import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Term } from '../../model/term.ts';
import type { Source } from '../../model/types.ts';
import { formatDay, formatTerm } from '../format.ts';
import { meetingTitle } from '../meeting.ts';
import type { Statement } from './document.ts';
import { fieldStatements, type Wording } from './fields.ts';
import { quote, sentence } from './words.ts';

interface Entry {
  date: Term;
  meeting: string | null;
  text: string | null;
  sources: readonly Source[];
}

/** How the entries of a log are told. */
export interface EntryWording<E> {
  plan: Plan;
  asOf: Day;
  fields: Wording<E>;
  /** What a new entry says besides its text that is not told elsewhere. */
  told: (entry: E) => readonly string[];
  /** The same of an entry that is gone: all that it said. */
  said: (entry: E) => readonly string[];
  /** Whether the text of a new entry is told elsewhere. */
  isTextTold: (entry: E) => boolean;
  /** Whether a field of an edited entry is told elsewhere. */
  isFieldTold: (field: keyof E & string) => boolean;
}

export function entryStatements<E extends Entry>(
  { added, edited, removed }: EntryDifferences<E>,
  wording: EntryWording<E>,
): Statement[] {
  return [
    ...added.flatMap((entry) => addedEntry(entry, wording)),
    ...edited.flatMap(({ before, fields }) => {
      const shown = fields.filter(({ field }) => !wording.isFieldTold(field));
      return fieldStatements(shown, wording.fields, `Eintrag (${formatTerm(before.date)}), `).map(
        (statement) => ({ ...statement, what: `entry-${statement.what}` }),
      );
    }),
    ...removed.map((entry) => ({
      what: 'entry-removed',
      tag: 'Eintrag entfernt',
      tone: 'bad' as const,
      text: entryText('Eintrag entfernt', entry, wording.said(entry), true),
    })),
  ];
}

function addedEntry<E extends Entry>(entry: E, wording: EntryWording<E>): Statement[] {
  const text = entryText('Neuer Eintrag', entry, wording.told(entry), !wording.isTextTold(entry));
  const added: Statement = { what: 'entry-added', tag: 'neuer Eintrag', tone: 'news', text };
  return [added, ...timing(entry.date, wording)];
}

function entryText(what: string, entry: Entry, facts: readonly string[], withText: boolean): string {
  const said = [
    ...facts.map(sentence),
    ...(withText && entry.text ? [quote(entry.text)] : []),
    ...(entry.sources.length > 0 ? [`${sourcesText(entry.sources)}.`] : []),
  ];
  return sentence(`${what} (${formatTerm(entry.date)})${said.length > 0 ? `: ${said.join(' ')}` : ''}`);
}

function sourcesText(sources: readonly Source[]): string {
  const titles = sources.map(({ title }) => quote(title)).join(', ');
  return sources.length === 1 ? `Quelle ${titles}` : `Quellen ${titles}`;
}

/** An entry that counts only later, or that reports which were given should have known. */
function timing(date: Term, { plan, asOf }: Pick<EntryWording<never>, 'plan' | 'asOf'>): Statement[] {
  const plain = { tag: null, tone: 'plain' as const };
  if (date.last > asOf) {
    return [
      { ...plain, what: 'entry-later', text: `Dieser Eintrag zählt erst ab dem ${formatDay(date.last)}.` },
    ];
  }
  const [first, ...others] = reportsKnowing(plan, date, asOf);
  if (!first) return [];
  const name = meetingTitle(first, false);
  const text =
    others.length === 0
      ? `Dieser Eintrag ist rückdatiert: Er liegt nicht nach dem Stichtag des Berichts zur ${name}, der schon gegeben ist.`
      : `Dieser Eintrag ist rückdatiert: ${others.length + 1} Berichte, deren Stichtag er erreicht, sind schon gegeben, der erste zur ${name}.`;
  return [{ ...plain, what: 'entry-backdated', tag: 'rückdatiert', text }];
}
