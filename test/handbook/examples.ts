import { readdirSync, readFileSync } from 'node:fs';

/** The pages of the handbook, without those of single messages. */
export const PAGES = [
  'content/LIESMICH.md',
  ...readdirSync('docs/handbuch')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/handbuch/${name}`),
];

/**
 * A YAML example says behind `yaml` which file of the fictional city it is. Alone it is the whole file; with `verlauf`
 * a new entry of its log, with `teil` some of its fields.
 */
export interface Example {
  page: string;
  file: string;
  part: string;
  text: string;
}

export const EXAMPLES: readonly Example[] = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml(?: (\S+))?(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, file = '', part = '', text = '']) => ({ page, file, part, text }),
  ),
);

/** The file of an example, made from the file as it is. */
export function withExample({ file, part, text }: Example, before: string | null): string {
  if (part === '') return text;
  if (before === null) throw new Error(`${file} does not exist.`);
  if (part === 'verlauf') return withEntry(before, text);
  const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  const others = keys.reduce(
    (rest: string, key) => rest.replace(new RegExp(`^${key}:.*\n(?:[ #].*\n)*`, 'm'), ''),
    before,
  );
  return others.replace(/^---\n/, `---\n${text}`);
}

/** As the handbook advises: the new entry follows the last one. */
function withEntry(before: string, text: string): string {
  return before.replace(/^verlauf:\n(?:[ #].*\n)*/m, (log) => `${log}${text}`);
}
