import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { ID_RULE, isId, UNDOCUMENTED } from '../fields.ts';
import type { Rule } from '../rule.ts';
import { plain } from '../suggest.ts';

/** File names are ids; those of meetings and commitments also say the day, so that they can't contradict the content. */
export const fileNames: Rule = (content) => [
  ...content.files
    .filter(({ id }) => !isId(id))
    .map(({ file, id }) =>
      diagnostic(
        'invalid-file-name',
        { file, line: 1, column: 1 },
        `„${id}“ ist als Dateiname nicht möglich.`,
        {
          expected: ID_RULE,
          suggestion: plain(id) || null,
        },
      ),
    ),
  ...content.meetings.flatMap((meeting) => {
    const { datum, gremium } = meeting.value;
    const date = datum.text.replace(/^bis /, '').replace(/~$/, '').toLowerCase();
    const expected = `${date}-${gremium ?? UNDOCUMENTED}`;
    if (meeting.id === expected || !isId(meeting.id)) return [];
    const message = `Der Dateiname „${meeting.id}“ passt nicht zu Datum und Gremium.`;
    return diagnostic('meeting-name-mismatch', meeting.at('datum'), message, {
      expected: 'Er besteht aus dem Datum und der Kennung des Gremiums.',
      suggestion: expected,
    });
  }),
  ...content.commitments.flatMap((one) => {
    if (/^\d{4}-/.test(one.id) || !isId(one.id)) return [];
    const message = `Der Dateiname „${one.id}“ beginnt nicht mit einem Datum.`;
    return diagnostic('commitment-name-mismatch', { file: one.file, line: 1, column: 1 }, message, {
      expected:
        'Er besteht aus dem Datum der Sitzung und einem Stichwort, zum Beispiel 2021-06-01-telearbeit.',
    });
  }),
];
