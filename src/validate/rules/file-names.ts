import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import type { Found } from '../../load/files.ts';
import { parseTerm } from '../../model/term.ts';
import type { Content } from '../content.ts';
import { allIds } from '../draft.ts';
import { brokenIdRule, isId, suggestId, UNDOCUMENTED } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** File names are ids; those of meetings and commitments also say the day, so that they can't contradict the content. */
export const fileNames: Rule = ({ files, meetings, commitments, pages, frozen, strategy }) => {
  const names = new Map(meetings.map((meeting) => [meeting.file, nameOfMeeting(meeting)]));
  const committees = allIds(strategy?.value.gremien);
  return [
    ...files.filter(({ id }) => !isId(id)).map((file) => notAnId(file, names.get(file.file) ?? null)),
    // The address of a report that was given stays, even if date or committee turn out to be wrong.
    ...meetings.filter(({ id }) => !frozen.has(id)).flatMap((file) => meetingName(file, committees)),
    ...commitments.flatMap(commitmentName),
    ...pages.filter(({ id }) => ADDRESSES.has(id)).map(takenAddress),
  ];
};

/** What stands at the top of the site besides the fixed pages, and so can't be the address of one. */
export const ADDRESSES: ReadonlySet<string> = new Set([
  'index',
  '404',
  'admin',
  'bilder',
  'daten',
  'einbetten',
  'glossar',
  'handlungsfelder',
  'kalender',
  'massnahmen',
  'pagefind',
  'quellen',
  'sitzungen',
  'suche',
  'vorschau',
  'zeitschiene',
  'zusagen',
  'zustaendigkeiten',
]);

function takenAddress({ file, id }: Found): Diagnostic {
  return diagnostic(
    'invalid-file-name',
    start(file),
    `Unter der Adresse „/${id}/“ steht schon etwas anderes.`,
    {
      expected: 'Der Dateiname einer Seite ist ihre Adresse. Bitte einen anderen wählen.',
    },
  );
}

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

/** What operating systems call a copy. */
const COPY = /^(kopie|copy)\b|\b(kopie|copy)$|\(\d+\)$/i;

/** `meant` is the name that the content asks for. */
function notAnId({ file, id }: Found, meant: string | null): Diagnostic {
  const name = file.split('/').at(-1) ?? '';
  const wanted = meant && isId(meant) ? meant : suggestId(id);
  const copy = COPY.test(id) ? ' Ist sie nur eine Kopie, bitte löschen.' : '';
  return diagnostic('invalid-file-name', start(file), `${quoted(name)} ist als Dateiname nicht möglich.`, {
    expected: `Der Dateiname ohne Endung ist die Kennung. ${brokenIdRule(id)}${copy}`,
    suggestion: wanted && `${wanted}${name.slice(id.length)}`,
  });
}

/** `committees`: null when they are not all readable. A committee that doesn't exist is told by itself. */
function meetingName(
  meeting: Content['meetings'][number],
  committees: ReadonlySet<string> | null,
): Diagnostic[] {
  const { gremium } = meeting.value;
  const wanted = nameOfMeeting(meeting);
  if (wanted === null || meeting.id === wanted || !isId(meeting.id)) return [];
  if (gremium && committees && !committees.has(gremium)) return [];
  const message = `Der Dateiname „${meeting.id}“ passt nicht zu Datum und Gremium.`;
  return [
    diagnostic('meeting-name-mismatch', meeting.at('datum'), message, {
      expected:
        'Er besteht aus dem Datum und der Kennung des Gremiums. Entweder die Datei oder die Angabe ist falsch.',
      suggestion: wanted,
    }),
  ];
}

function commitmentName({ id, file, value }: Content['commitments'][number]): Diagnostic[] {
  if (!isId(id)) return [];
  const [, date = ''] = /^(\d{4}(?:-(?:\d{2}(?:-\d{2})?|q\d|h\d))?)-[a-z]/.exec(id) ?? [];
  if (date !== '' && parseTerm(date.toUpperCase())) return [];
  const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(value.sitzung ?? '') ?? [];
  const message = `Der Dateiname „${id}“ beginnt nicht mit einem Datum.`;
  return [
    diagnostic('commitment-name-mismatch', start(file), message, {
      expected:
        'Er besteht aus dem Datum der Sitzung und einem Stichwort, zum Beispiel 2021-06-01-telearbeit.',
      suggestion: day === '' ? null : `${day}-${id.replace(/^[\d-]+/, '')}`,
    }),
  ];
}
