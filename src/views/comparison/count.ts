import { counted, formatNumber } from '../format.ts';
import type { SectionId, Subject } from './document.ts';

const STATES = [
  ['added', 'neu'],
  ['changed', 'geändert'],
  ['renamed', 'umbenannt'],
  ['removed', 'entfernt'],
] as const;

/** In these, the words of the sentences count, not what became of the subject. */
const BY_TAG: readonly SectionId[] = ['reports', 'addresses', 'passed', 'findings'];

/** How much of what: `2 neu, 3 geändert (2 × verschoben, erreicht)`. */
export function countText(id: SectionId, subjects: readonly Subject[]): string {
  const tags = tagCounts(subjects);
  if (id === 'left-out') return counted(subjects.length, 'Datei', 'Dateien');
  if (BY_TAG.includes(id)) return tags.map(times).join(', ');
  const states = STATES.flatMap(([state, word]) => {
    const count = subjects.filter((one) => one.state === state).length;
    return count > 0 ? [`${formatNumber(count)} ${word}`] : [];
  });
  const within = tags.filter(([tag]) => !STATES.some(([, word]) => word === tag)).map(times);
  return within.length > 0 ? `${states.join(', ')} (${within.join(', ')})` : states.join(', ');
}

function times([tag, count]: [string, number]): string {
  return count > 1 ? `${formatNumber(count)} × ${tag}` : tag;
}

/** How often each tag is said, in the order of their first. */
function tagCounts(subjects: readonly Subject[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { tag } of subjects.flatMap(({ statements }) => statements)) {
    if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts];
}
