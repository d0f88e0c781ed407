import type { Diagnostic } from './diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { RULE_HELP } from './rule-help.ts';
import type { RuleId } from './rule-id.ts';
import { sentences } from './wording.ts';

/** An error stops every build; with a warning the content is still valid. */
const SEVERITIES = { error: 'blocker', warning: 'minor' } as const;

/**
 * The diagnostics as a Code Quality report of GitLab (`artifacts: reports: codequality`), which merge requests show.
 * `prefix` leads from the repository to the content folder, `pageOf` to what explains a rule.
 */
export function reportGitlab(
  diagnostics: readonly Diagnostic[],
  prefix: string,
  pageOf: (rule: RuleId) => string,
): string {
  const names = fingerprints(diagnostics, prefix);
  const issues = diagnostics.map((one, index) => ({
    description: sentences(one, prefix).join(' '),
    check_name: one.rule,
    content: { body: `${RULE_HELP[one.rule]}\n\n${pageOf(one.rule)}` },
    fingerprint: names[index],
    severity: SEVERITIES[one.severity],
    location: {
      path: `${prefix}${one.file}`,
      lines: { begin: one.line },
      positions: { begin: { line: one.line, column: one.column } },
    },
  }));
  return JSON.stringify(issues, null, 2);
}
