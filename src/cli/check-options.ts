import { parseArgs } from 'node:util';
import { reportGithub } from '../diagnostic/report-github.ts';
import { reportGitlab } from '../diagnostic/report-gitlab.ts';
import { reportMarkdown } from '../diagnostic/report-markdown.ts';
import { reportSarif } from '../diagnostic/report-sarif.ts';

/** The forms that other programs read, by the word that asks for them; `text` is for people. */
export const REPORTERS = {
  github: reportGithub,
  gitlab: reportGitlab,
  sarif: reportSarif,
  markdown: reportMarkdown,
};

export type Format = keyof typeof REPORTERS | 'text';

export interface CheckOptions {
  help: boolean;
  /** Every warning, also where there are many of a kind. */
  all: boolean;
  /** What the terminal gets. */
  format: Format;
  /** Files to write, each in its form. */
  outputs: { path: string; format: Format }[];
}

const FORMATS: readonly Format[] = ['text', 'github', 'gitlab', 'sarif', 'markdown'];

const ENDINGS: readonly [ending: string, format: Format][] = [
  ['.txt', 'text'],
  ['.sarif', 'sarif'],
  ['.sarif.json', 'sarif'],
  ['.json', 'gitlab'],
  ['.md', 'markdown'],
];

export const CHECK_USAGE = `Die Inhalte prüfen

  npm run pruefen                                   sagt alles, was nicht stimmt, mit Datei, Zeile und Spalte
  npm run pruefen -- --alle                         auch wo es von einer Art viele Hinweise gibt, jeden einzelnen
  npm run pruefen -- --format <form>                dasselbe in einer anderen Form
  npm run pruefen -- --ausgabe <datei>              schreibt zusätzlich eine Datei; auch mehrmals

  <form>      text       für Menschen (ohne Angabe)
              github     Anmerkungen neben den geänderten Zeilen; in GitHub Actions kommen sie von selbst dazu
              gitlab     Code-Quality-Bericht für Merge Requests
              sarif      SARIF 2.1.0 für Code Scanning und Editoren
              markdown   Kommentar für einen Änderungsvorschlag

  <datei>     Ohne --format entscheidet die Endung: .txt text, .json gitlab, .sarif oder .sarif.json sarif, .md markdown.

Das Ergebnis ist 1, wenn es Fehler gibt, sonst 0. Welcher Ordner geprüft wird, sagt INHALT.`;

/** Reads the words behind `npm run pruefen --`. Throws, in German, for what can't be read. */
export function readCheckOptions(words: string[]): CheckOptions {
  const { format, ausgabe = [], alle = false, hilfe = false } = parsed(words);
  if (format !== undefined && !isFormat(format)) {
    throw new Error(`Die Form „${format}“ gibt es nicht. Möglich sind: ${FORMATS.join(', ')}.`);
  }
  const outputs = ausgabe.map((path) => ({ path, format: format ?? formatOf(path) }));
  // What a file gets in another form stays readable in the terminal.
  return { help: hilfe, all: alle, format: outputs.length > 0 ? 'text' : (format ?? 'text'), outputs };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        format: { type: 'string' },
        ausgabe: { type: 'string', multiple: true },
        alle: { type: 'boolean' },
        hilfe: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new Error(CHECK_USAGE);
  }
}

function isFormat(word: string): word is Format {
  return (FORMATS as readonly string[]).includes(word);
}

/** The longest ending that fits decides. */
function formatOf(path: string): Format {
  const fitting = ENDINGS.filter(([ending]) => path.toLowerCase().endsWith(ending));
  const [, format] = fitting.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (format) return format;
  throw new Error(
    `Die Endung von „${path}“ sagt nicht, in welcher Form. Bitte ergänzen: --format ${FORMATS.join('|')}`,
  );
}
