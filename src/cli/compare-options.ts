import { parseArgs } from 'node:util';
import { type Forms, type Outputs, readOutputs } from './output-options.ts';

export type CompareFormat = 'text' | 'markdown' | 'json';

export interface CompareOptions extends Outputs<CompareFormat> {
  help: boolean;
  /** The state to compare with, as it was asked for; null: to be found. */
  before: string | null;
  /** The state that is compared; null: the working tree. */
  after: string | null;
}

const FORMS: Forms<CompareFormat> = {
  formats: ['text', 'markdown', 'json'],
  endings: [
    ['.txt', 'text'],
    ['.md', 'markdown'],
    ['.json', 'json'],
  ],
};

export const COMPARE_USAGE = `Was Leser künftig anders sehen

  npm run vergleich                                 vergleicht den Arbeitsstand mit dem Stand, von dem er abzweigt
  npm run vergleich -- <stand>                      vergleicht mit diesem Stand
  npm run vergleich -- <stand>...                   vergleicht mit dem Stand, an dem beide sich trennten
  npm run vergleich -- <stand> --bis <stand>        vergleicht zwei Stände, ohne den Arbeitsstand

  <stand>     Was Git kennt: ein Zweig (main, origin/main), eine Marke (v1.2), ein Commit (3f2a91c), HEAD~3.
              Ohne Angabe gilt der Abzweig vom Hauptzweig: origin/HEAD, sonst der Zweig aus „repository“ in
              strategie.yaml, sonst main oder master; ohne Hauptzweig der letzte Commit. Die Ausgabe sagt, welcher es war.

  --format <form>     Form der Ausgabe
              text       für Menschen (ohne Angabe)
              markdown   Kommentar für einen Änderungsvorschlag, höchstens 60.000 Zeichen;
                         beginnt mit der Zeile <!-- sachstand-vergleich -->, an der er wiederzufinden ist
              json       für Programme; das Schema beschreibt docs/vergleich.schema.json

  --ausgabe <datei>   schreibt zusätzlich eine Datei; auch mehrmals. Ohne --format entscheidet die Endung:
                      .txt text, .md markdown, .json json.
  --hilfe             zeigt diesen Text

Das Ergebnis ist 0, wenn verglichen wurde, auch wenn die Inhalte Fehler haben, sonst 1. Welcher Ordner verglichen wird,
sagt INHALT; für welchen Tag, sagt STICHTAG, sonst „stichtag“ in strategie.yaml, sonst heute.`;

/** Reads the words behind `npm run vergleich --`. Throws, in German, for what can't be read. */
export function readCompareOptions(words: string[]): CompareOptions {
  const { values, positionals } = parsed(words);
  const { format, ausgabe, bis = null, hilfe = false } = values;
  const [before = null, ...more] = positionals;
  if (more.length > 0) throw new Error(COMPARE_USAGE);
  return { help: hilfe, before, after: bis, ...readOutputs(format, ausgabe, FORMS) };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        bis: { type: 'string' },
        format: { type: 'string' },
        ausgabe: { type: 'string', multiple: true },
        hilfe: { type: 'boolean' },
      },
    });
  } catch {
    throw new Error(COMPARE_USAGE);
  }
}
