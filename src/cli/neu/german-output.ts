/** What the prompts say in English and offer no setting for. */
const GERMAN: readonly (readonly [english: RegExp, german: string])[] = [
  // Before the single words, because these are among them.
  [/Please select at least one option\./g, 'Bitte mindestens eines auswählen.'],
  [/Press /g, ''],
  [/ space /g, ' Leertaste '],
  [/ enter /g, ' Eingabe '],
  [/ to submit\b/g, ' weiter'],
  [/ to navigate\b/g, ' auswählen'],
  [/ to select\b/g, ' auswählen'],
  [/ select\b/g, ' auswählen'],
  [/ to search\b/g, ' suchen'],
  [/Type:/g, 'Tippen:'],
  [/\bEnter:/g, 'Eingabe:'],
  [/ confirm\b/g, ' weiter'],
  [/\bSpace(\/Tab)?:/g, 'Leertaste:'],
  [/ toggle\b/g, ' an oder aus'],
  [/Search:/g, 'Suche:'],
  [/No matches found/g, 'Nichts gefunden'],
  [/\((\d+) match(?:es)?\)/g, '($1 gefunden)'],
];

/** A terminal on which the prompts' own words appear in German. */
export function germanOutput(output: NodeJS.WriteStream): NodeJS.WriteStream {
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') {
        return (chunk: unknown, ...rest: unknown[]) =>
          Reflect.apply(target.write, target, [
            typeof chunk === 'string' ? translated(chunk) : chunk,
            ...rest,
          ]);
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function translated(text: string): string {
  return GERMAN.reduce((result, [english, german]) => result.replace(english, german), text);
}
