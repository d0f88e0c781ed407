import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Found, listFiles } from '../load/files.ts';
import type { Plan } from '../model/plan.ts';
import { currentCheck } from '../site.ts';
import { jsonSchemaOf } from '../validate/json-schema/schema.ts';
import type { Proposal, Proposals } from '../validate/json-schema/value.ts';

/** Kinds whose files are Markdown with their entries above the text. */
const KINDS = ['massnahmen', 'sitzungen', 'zusagen', 'seiten'] as const;

/**
 * Editors help in YAML files by a schema, but not in the front matter of Markdown. The Astro extension of Visual Studio
 * Code does, where it finds the schemas of content collections in `.astro/collections`
 * (https://docs.astro.build/en/reference/experimental-flags/content-intellisense/): so they are written there, together
 * with the ids that the content knows. Nothing but editors reads them. Another content folder than the project's own
 * is not edited here.
 */
export function writeFrontMatterHelp(projectRoot: string): void {
  const { root, site } = currentCheck();
  if (root !== join(projectRoot, 'content')) return;
  const folder = join(projectRoot, '.astro/collections');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of frontMatterHelp(root, site?.plan ?? null))
    writeFileSync(join(folder, name), text);
}

/** The files by name. */
export function frontMatterHelp(contentRoot: string, plan: Plan | null): Map<string, string> {
  const proposals = plan ? proposalsOf(plan) : {};
  const files = new Map(
    KINDS.map((kind) => [`${kind}.schema.json`, JSON.stringify(jsonSchemaOf(kind, proposals))]),
  );
  const entries = listFiles(contentRoot)
    .found.filter(isMarkdown)
    .map(({ kind, file }) => {
      return [addressOf(join(contentRoot, file)), kind];
    });
  const collections = KINDS.map((name) => ({ name, hasSchema: true }));
  return files.set('collections.json', JSON.stringify({ collections, entries: Object.fromEntries(entries) }));
}

function isMarkdown({ kind, file }: Found): boolean {
  return file.endsWith('.md') && KINDS.some((one) => one === kind);
}

/** As the extension compares addresses: decoded, in lower case. */
function addressOf(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

function proposalsOf({ strategy, measures, meetings, sources }: Plan): Proposals {
  const names = new Map(strategy.committees.map(({ id, title }) => [id, title]));
  return {
    handlungsfelder: strategy.fields.map(named),
    einheiten: strategy.units.map(named),
    gremien: strategy.committees.map(named),
    massnahmen: measures.map(named),
    sitzungen: meetings.map(({ id, committee, date }) => ({
      id,
      title: `${names.get(committee ?? '') ?? 'Sitzung'}, ${date.text}`,
    })),
    quellen: sources.flatMap(({ id, title }) => (id === null ? [] : [{ id, title }])),
  };
}

function named({ id, title }: Proposal): Proposal {
  return { id, title };
}
