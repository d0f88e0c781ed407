import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { plain } from '../../diagnostic/plain.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Found } from '../../load/files.ts';
import { parseTerm } from '../../model/term.ts';
import type { Content } from '../content.ts';
import { ID_RULE, isId, UNDOCUMENTED } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** File names are ids; those of meetings and commitments also say the day, so that they can't contradict the content. */
export const fileNames: Rule = ({ files, meetings, commitments, frozen }) => [
  ...files.filter(({ id }) => !isId(id)).map(notAnId),
  // The address of a report that was given stays, even if date or committee turn out to be wrong.
  ...meetings.filter(({ id }) => !frozen.has(id)).flatMap(meetingName),
  ...commitments.flatMap(commitmentName),
];

/** The name that a meeting's content asks for; null when it can't be read. */
export function nameOfMeeting({ value }: Content['meetings'][number]): string | null {
  const { datum, gremium } = value;
  if (!datum || gremium === undefined) return null;
  const date = datum.text.replace(/^bis /, '').replace(/~$/, '').toLowerCase();
  return `${date}-${gremium ?? UNDOCUMENTED}`;
}

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}

function notAnId({ file, id }: Found): Diagnostic {
  const name = file.split('/').at(-1) ?? '';
  const wanted = plain(id);
  return diagnostic('invalid-file-name', start(file), `${quoted(name)} ist als Dateiname nicht möglich.`, {
    expected: `Der Dateiname ohne Endung ist die Kennung. ${ID_RULE}`,
    suggestion: wanted === '' ? null : `${wanted}${name.slice(id.length)}`,
  });
}

function meetingName(meeting: Content['meetings'][number]): Diagnostic[] {
  const wanted = nameOfMeeting(meeting);
  if (wanted === null || meeting.id === wanted || !isId(meeting.id)) return [];
  const message = `Der Dateiname „${meeting.id}“ passt nicht zu Datum und Gremium.`;
  return [
    diagnostic('meeting-name-mismatch', meeting.at('datum'), message, {
      expected:
        'Er besteht aus dem Datum und der Kennung des Gremiums. Entweder die Datei oder die Angabe ist falsch.',
      suggestion: wanted,
    }),
  ];
}

function commitmentName({ id, file }: Found): Diagnostic[] {
  if (!isId(id)) return [];
  const [, date = ''] = /^(\d{4}(?:-(?:\d{2}(?:-\d{2})?|q\d|h\d))?)-[a-z]/.exec(id) ?? [];
  if (date !== '' && parseTerm(date.toUpperCase())) return [];
  const message = `Der Dateiname „${id}“ beginnt nicht mit einem Datum.`;
  return [
    diagnostic('commitment-name-mismatch', start(file), message, {
      expected:
        'Er besteht aus dem Datum der Sitzung und einem Stichwort, zum Beispiel 2021-06-01-telearbeit.',
    }),
  ];
}
