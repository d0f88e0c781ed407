import { EDITED_KINDS, type EditedKind, KIND_HELP } from '../validate/edited-kind.ts';
import { type Field, type Shape, shapeOf } from '../validate/field-tree.ts';

/** From the top of the repository. */
export const FIELDS_PAGE = 'docs/handbuch/felder.md';

const HEAD = `# Alle Angaben

Diese Seite nennt jede Angabe, die in den Dateien stehen kann. Sie wird vom Programm geschrieben (\`npm run schema\`) und
stimmt deshalb immer mit der Prüfung überein. Wie man etwas meldet, steht im [Handbuch](../../content/LIESMICH.md).

Angaben mit **Pflicht** müssen dastehen. Alles andere bleibt weg, wenn es nicht bekannt ist. Wie
[Termine und Zahlen](../../content/LIESMICH.md#termine-und-zahlen) geschrieben werden, ist überall gleich. Eine *Kennung*
besteht aus Kleinbuchstaben a–z, Ziffern und Bindestrichen.`;

/** The page of the handbook that tells of every field, as Markdown. */
export function fieldsPage(): string {
  const sections = EDITED_KINDS.map((kind) => section(kind));
  const contents = EDITED_KINDS.map(
    (kind) => `- [${KIND_HELP[kind].all}](#${anchor(kind)}): ${inCode(kind)}`,
  );
  return `${[HEAD, contents.join('\n'), ...sections].join('\n\n')}\n`;
}

function inCode(kind: EditedKind): string {
  return `\`${KIND_HELP[kind].files}\``;
}

function anchor(kind: EditedKind): string {
  return KIND_HELP[kind].all.toLowerCase().replaceAll(' ', '-');
}

function section(kind: EditedKind): string {
  const { all, help } = KIND_HELP[kind];
  const [whole, ...parts] = groupsOf(shapeOf(kind), '');
  const told = new Map<string, string>();
  const below = parts.map(({ path, fields }) => {
    const same = JSON.stringify(fields.map(({ key, help: one }) => [key, one]));
    const before = told.get(same);
    if (before === undefined) told.set(same, path);
    return `### ${path}\n\n${before === undefined ? table(fields) : `Dieselben Angaben wie oben bei ${before}.`}`;
  });
  return [`## ${all}`, `${inCode(kind)} – ${help}`, table(whole?.fields ?? []), ...below].join('\n\n');
}

/** Fields that stand beside each other: those of the file, of an entry in one of its lists, of a group. */
interface Group {
  /** What holds them, from the top of the file: `verlauf` → `ende`. */
  path: string;
  fields: readonly Field[];
}

function groupsOf(shape: Shape, path: string): Group[] {
  switch (shape.shape) {
    case 'value':
      return [];
    case 'list':
      return groupsOf(shape.item, path);
    case 'record':
      return groupsOf(shape.item, path === '' ? '' : below(path, '<kennung>'));
    default:
      return [
        { path, fields: shape.fields },
        ...shape.fields.flatMap((field) => groupsOf(field.shape, below(path, field.key))),
      ];
  }
}

function below(path: string, key: string): string {
  return path === '' ? `\`${key}\`` : `${path} → \`${key}\``;
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(({ key, required, help }) => {
    const name = `\`${key}\`${required ? '<br>**Pflicht**' : ''}`;
    const words = Object.entries(help.words ?? {}).map(([word, one]) => `<br>\`${word}\`: ${one.help}`);
    const label = /[?!]$/.test(help.label) ? help.label : `${help.label}.`;
    return `| ${name} | ${cell(`**${label}** ${help.help}${words.join('')}`)} | ${cell(`\`${help.example}\``)} |`;
  });
  return ['| Angabe | bedeutet | zum Beispiel |', '|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
