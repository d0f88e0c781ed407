import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { statesAt } from '../../model/states.ts';
import type { GlossaryTerm, LogEntry, Measure, Ref } from '../../model/types.ts';
import { anchorsOf } from './anchors.ts';
import { formsOf, termFinder } from './forms.ts';

/** A term as the glossary page shows it. */
export interface GlossaryEntry {
  anchor: string;
  term: string;
  long: string | null;
  explanation: string;
  /** Other ways to write it, without name and long form. */
  also: string[];
  /** The measures whose texts use it, by title. */
  measures: Ref[];
}

/** The terms with the same first letter. */
export interface GlossaryLetter {
  letter: string;
  entries: GlossaryEntry[];
}

/** The whole glossary in the order of the alphabet; umlauts stand with their base letter. */
export function glossaryLetters(plan: Plan, asOf: Day): GlossaryLetter[] {
  const anchors = anchorsOf(plan.glossary);
  const uses = usesOf(plan, asOf);
  const letters = new Map<string, GlossaryEntry[]>();
  for (const term of [...plan.glossary].sort((a, b) => a.term.localeCompare(b.term, 'de'))) {
    const letter = letterOf(term.term);
    const entry = {
      anchor: anchors.get(term) ?? '',
      term: term.term,
      long: term.long,
      explanation: term.explanation,
      also: formsOf(term).filter((form) => form !== term.term && form !== term.long),
      measures: uses.get(term) ?? [],
    };
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, entries]) => ({ letter, entries }));
}

function usesOf(plan: Plan, asOf: Day): Map<GlossaryTerm, Ref[]> {
  const find = termFinder(plan.glossary);
  const uses = new Map<GlossaryTerm, Ref[]>();
  for (const measure of plan.measures) {
    const state = statesAt(plan, asOf).get(measure.id);
    if (!state) continue;
    const found = find(textsOf(measure, state.log).join('\n'));
    for (const term of new Set(found.map((use) => use.term))) {
      uses.set(term, [...(uses.get(term) ?? []), { id: measure.id, title: measure.title }]);
    }
  }
  return uses;
}

/** What a measure's page says in the words of its file, as far as it was known. */
function textsOf(measure: Measure, log: readonly LogEntry[]): string[] {
  const said = log.flatMap((entry) => [entry.text, entry.reason, entry.countermeasure]);
  return [measure.title, measure.summary, measure.description, ...said].filter((text) => text !== null);
}

function letterOf(term: string): string {
  return term.normalize('NFD').charAt(0).toLocaleUpperCase('de');
}
