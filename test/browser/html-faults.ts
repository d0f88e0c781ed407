import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

/** What the HTML standard demands, what accessibility demands, and what concerns a page as a whole. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The policy in `server.ts` forbids styles in attributes.
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    // For files of other hosts, of which there are none: `strict.test.ts`.
    'require-sri': 'off',
    // The box in which a wide table scrolls needs a name for the keyboard, but is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Filters act at once and change nothing but the list below them, so there is nothing to submit.
    'wcag/h32': 'off',
  },
});

/** What is wrong with the HTML of a built file. */
export function htmlFaults(folder: string, file: string): string[] {
  const { results } = validator.validateStringSync(readFileSync(join(folder, file), 'utf8'), file);
  return results
    .flatMap((result) => result.messages)
    .filter((fault) => !isListForSafari(fault))
    .map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${message} (${ruleId})`);
}

/** Safari's VoiceOver takes a list without bullets for no list, unless its role is written out. */
function isListForSafari({ ruleId, message }: { ruleId: string; message: string }): boolean {
  return ruleId === 'no-redundant-role' && message.startsWith('Redundant role "list"');
}
