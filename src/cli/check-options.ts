import { parseArgs } from 'node:util';
import { reportGithub } from '../diagnostic/report-github.ts';
import { reportGitlab } from '../diagnostic/report-gitlab.ts';
import { reportMarkdown } from '../diagnostic/report-markdown.ts';
import { reportSarif } from '../diagnostic/report-sarif.ts';
import { type Forms, type Outputs, readOutputs } from './output-options.ts';

/** The forms that other programs read, by the word that asks for them; `text` is for people. */
export const REPORTERS = {
  github: reportGithub,
  gitlab: reportGitlab,
  sarif: reportSarif,
  markdown: reportMarkdown,
};

export type Format = keyof typeof REPORTERS | 'text';

export interface CheckOptions extends Outputs<Format> {
  help: boolean;
  /** Every warning, also where there are many of a kind. */
  all: boolean;
}

const FORMS: Forms<Format> = {
  formats: ['text', 'github', 'gitlab', 'sarif', 'markdown'],
  endings: [
    ['.txt', 'text'],
    ['.sarif', 'sarif'],
    ['.sarif.json', 'sarif'],
    ['.json', 'gitlab'],
    ['.md', 'markdown'],
  ],
};

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
  const { format, ausgabe, alle = false, hilfe = false } = parsed(words);
  return { help: hilfe, all: alle, ...readOutputs(format, ausgabe, FORMS) };
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
