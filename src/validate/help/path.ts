/** What a field is called and what belongs into it, in German, for forms, editors and the handbook. */
export interface FieldHelp {
  /** What forms and tables call the field: „Handlungsfeld“. */
  label: string;
  /** One to three plain sentences: what belongs here, and what doesn't. */
  help: string;
  /** A value as it is written in the file, in YAML. */
  example: string;
  /** Where only certain words are possible: each of them, in the order in which people choose. */
  words?: Readonly<Record<string, WordHelp>>;
}

/** A word that editors choose. */
export interface WordHelp {
  /** As readers see it: „in Umsetzung“. */
  label: string;
  /** When to choose it. */
  help: string;
}

type Join<Before extends string, Key extends string> = Before extends '' ? Key : `${Before}.${Key}`;

/**
 * The fields of data, each as a path: `titel`, `verlauf[].einschaetzung` in a list, `verlauf[].meilensteine.*.neu`
 * below keys that the content chooses.
 */
export type PathsOf<Data, Before extends string = ''> = Data extends readonly (infer Item)[]
  ? PathsOf<Item, `${Before}[]`>
  : Data extends object
    ? string extends keyof Data
      ? PathsOf<Data[keyof Data], Join<Before, '*'>>
      : {
          [Key in keyof Data & string]-?:
            | Join<Before, Key>
            | PathsOf<Exclude<Data[Key], undefined>, Join<Before, Key>>;
        }[keyof Data & string]
    : never;

/** Help for every field of data: one that lacks it is no valid program. */
export type HelpFor<Data> = Readonly<Record<PathsOf<Data>, FieldHelp>>;

/** The help for a group of fields, below the field that holds them. */
export function below<const Before extends string, Key extends string>(
  before: Before,
  help: Readonly<Record<Key, FieldHelp>>,
): Record<`${Before}.${Key}`, FieldHelp> {
  return Object.fromEntries(
    Object.entries(help).map(([key, value]) => [`${before}.${key}`, value]),
  ) as Record<`${Before}.${Key}`, FieldHelp>;
}
