import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** A measure without any entry has no state. */
export const emptyLog: Rule = ({ measures }) =>
  measures
    .filter(({ value }) => value.verlauf?.length === 0)
    .map((file) =>
      diagnostic('empty-log', file.at('verlauf'), 'Der Verlauf ist leer.', {
        expected: 'Mindestens ein Eintrag mit „datum“ gehört dazu.',
      }),
    );
