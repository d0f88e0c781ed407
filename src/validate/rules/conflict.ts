import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import type { RuleId } from '../../diagnostic/rule-id.ts';

/** Two dates of which one must be wrong: told at the first place, with the other named. */
export function conflict(rule: RuleId, place: Place, message: string, other: Place): Diagnostic {
  return diagnostic(rule, place, message, {
    expected: 'Bitte eines der beiden Daten berichtigen.',
    related: { ...other, message: 'Damit steht es im Widerspruch.' },
  });
}
