/** What a command puts out, and where. */
export interface Outputs<F extends string> {
  /** What the terminal gets. */
  format: F;
  /** Files to write, each in its form. */
  outputs: { path: string; format: F }[];
}

/** The forms that a command knows. */
export interface Forms<F extends string> {
  formats: readonly (F | 'text')[];
  endings: readonly (readonly [ending: string, format: F])[];
}

/** Reads `--format` and every `--ausgabe`. Throws, in German, for a form that there is not. */
export function readOutputs<F extends string>(
  format: string | undefined,
  paths: readonly string[] = [],
  forms: Forms<F>,
): Outputs<F | 'text'> {
  const isFormat = (word: string): word is F | 'text' => (forms.formats as readonly string[]).includes(word);
  if (format !== undefined && !isFormat(format)) {
    throw new Error(`Die Form „${format}“ gibt es nicht. Möglich sind: ${forms.formats.join(', ')}.`);
  }
  const outputs = paths.map((path) => ({ path, format: format ?? formatOf(path, forms) }));
  // What a file gets in another form stays readable in the terminal.
  return { format: outputs.length > 0 ? 'text' : (format ?? 'text'), outputs };
}

/** The longest ending that fits decides. */
function formatOf<F extends string>(path: string, { formats, endings }: Forms<F>): F {
  const fitting = endings.filter(([ending]) => path.toLowerCase().endsWith(ending));
  const [, format] = fitting.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (format) return format;
  throw new Error(
    `Die Endung von „${path}“ sagt nicht, in welcher Form. Bitte ergänzen: --format ${formats.join('|')}`,
  );
}
