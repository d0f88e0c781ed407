import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import { placeText, sentences, severityText } from '../diagnostic/wording.ts';
import type { ComparedStates } from '../site.ts';
import type { ComparedContent, Finding } from '../views/comparison/compose.ts';

/**
 * What the check finds newly, and no longer. Where one of the states has errors, most hints are given for the other
 * alone, so nothing is said of any. `prefix` leads from the repository to the content folder.
 */
export function findingsBetween(
  { before, after }: ComparedStates['diagnostics'],
  prefix: string,
): ComparedContent['findings'] {
  const onlyErrors = hasErrors(before) !== hasErrors(after);
  const told = (found: readonly Diagnostic[]) => found.filter((one) => !onlyErrors || hasErrors([one]));
  return {
    appeared: without(told(after), before, prefix),
    resolved: without(told(before), after, prefix),
    onlyErrors,
  };
}

/** Told where the reports are. */
const OF_REPORTS = 'past-told-differently';

/** The findings that the others have no equal of; lines above may have come and gone. */
function without(found: readonly Diagnostic[], others: readonly Diagnostic[], prefix: string): Finding[] {
  const known = new Map<string, number>();
  const keyOf = ({ rule, file, message }: Diagnostic) => JSON.stringify([rule, file, message]);
  for (const one of others) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return found.flatMap((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    if (left > 0 || one.rule === OF_REPORTS) return [];
    const { file, rule, severity } = one;
    const text = `${severityText(one)}: ${sentences(one, prefix).join(' ')}`;
    return { file, rule, severity, place: placeText(one, prefix), text };
  });
}
