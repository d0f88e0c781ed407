import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../../load/content.ts';
import type { Rule } from '../rule.ts';

const FIELD =
  /^\s*(?:- )?(titel|handlungsfeld|zustaendig|verlauf|datum|status|stand|sitzung|meilensteine|quellen):(\s|$)/;

/** Entries that slipped below the separating line, where they would be shown as text. The first of them is told. */
export const fieldsBelowLine: Rule = ({ measures, meetings, commitments, pages }) =>
  [...measures, ...meetings, ...commitments, ...pages].flatMap(firstField);

function firstField({ file, body, bodyLine }: LoadedFile): Diagnostic[] {
  const lines = body.split('\n');
  const index = lines.findIndex((line) => FIELD.test(line));
  const line = lines[index] ?? '';
  const key = FIELD.exec(line)?.[1];
  if (key === undefined) return [];
  const place = { file, line: bodyLine + index, column: line.search(/\S/) + 1 };
  return [
    diagnostic(
      'fields-below-line',
      place,
      `Die Angabe „${key}“ steht unter der Trennlinie „---“ und wird als Text gezeigt.`,
      {
        severity: 'warning',
        expected: 'Angaben stehen zwischen den beiden Zeilen „---“.',
      },
    ),
  ];
}
