import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { readable } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** Something is called answered, but neither the answer nor where it stands can be read. */
export const answerWithoutText: Rule = ({ commitments }) =>
  commitments
    .filter(({ complete }) => complete)
    .flatMap((file) =>
      readable(file.value.verlauf)
        .filter(
          ({ value }) => value.stand === 'beantwortet' && !('text' in value) && value.quellen?.length === 0,
        )
        .map(({ index }) =>
          diagnostic(
            'answer-without-text',
            file.at('verlauf', index, 'stand'),
            'Hier steht, dass geantwortet wurde, aber nicht was.',
            {
              severity: 'warning',
              expected: 'Bitte ergänzen: text: …, oder wo die Antwort steht: quellen: [{ titel: …, url: … }]',
            },
          ),
        ),
    );
