import { z } from 'zod';
import type { ComparisonDocument } from '../../views/comparison/document.ts';

/** The version of this shape; it rises when something in it is renamed, removed or means something else. */
export const COMPARISON_SCHEMA = 1;

const text = z.string();
const day = z.iso.date();

const statement = z.strictObject({
  what: text.describe(
    'Worum es geht: die Art der Änderung (status-changed, postponed, milestone-reached, entry-added, …) oder der Name eines Feldes (title, costs, …).',
  ),
  tag: text.nullable().describe('Die Änderung in einem Wort; null, wo nur eine Angabe anders lautet.'),
  tone: z.enum(['good', 'bad', 'news', 'plain']),
  text: text.describe('Der ganze Satz.'),
  before: text
    .nullable()
    .optional()
    .describe('Bei Feldern: der bisherige Wert in Worten; null, wo keiner angegeben war.'),
  after: text
    .nullable()
    .optional()
    .describe('Bei Feldern: der künftige Wert in Worten; null, wo keiner mehr angegeben ist.'),
});

const subject = z.strictObject({
  id: text.describe('Kennung, bei Adressen die Adresse, bei der Prüfung die Regel.'),
  title: text,
  state: z.enum(['added', 'removed', 'renamed', 'changed']),
  address: text
    .nullable()
    .describe('Seite unterhalb der Adresse der Website; null, wo es keine eigene gibt.'),
  file: text.nullable().describe('Datei unterhalb des Inhaltsordners; null, wo es keine einzelne ist.'),
  formerFile: text.nullable().describe('Der bisherige Name der Datei, wo sie einen anderen hatte.'),
  statements: z.array(statement),
});

const section = z.strictObject({
  id: z.enum([
    'measures',
    'commitments',
    'meetings',
    'reports',
    'addresses',
    'strategy',
    'pages',
    'glossary',
    'sources',
    'passed',
    'left-out',
    'findings',
  ]),
  title: text,
  count: text.describe('Wie viel wovon, in Worten.'),
  note: text.nullable().describe('Was über alles darin zu wissen ist.'),
  subjects: z.array(subject).min(1),
});

const state = z.strictObject({
  name: text.describe('Der Stand in Worten.'),
  commit: text.nullable().describe('Der Commit mit vollem Namen; null für den Arbeitsstand.'),
});

const changedFile = z.strictObject({
  file: text.describe('Datei unterhalb des Inhaltsordners.'),
  change: z.enum(['added', 'removed', 'changed']),
});

const comparison = z.strictObject({
  schema: z.literal(COMPARISON_SCHEMA),
  asOf: day.describe('Der Stichtag, zu dem beide Stände verglichen sind.'),
  before: state.describe('Der bisherige Stand.'),
  after: state.describe('Der künftige Stand.'),
  notes: z.array(text),
  changed: z.boolean().describe('Ob Leser irgendetwas anders sehen.'),
  verdict: text,
  alarms: z.array(text).describe('Was nicht übersehen werden darf.'),
  headline: z
    .strictObject({ before: text, after: text })
    .nullable()
    .describe('Der erste Satz der Startseite, wo er ein anderer ist.'),
  figures: z.array(z.strictObject({ id: text, label: text, before: text, after: text })),
  sections: z.array(section).describe('Nur die, in denen etwas steht.'),
  files: z.array(changedFile).describe('Alle Dateien, die nicht mehr sind wie bisher.'),
  unnoticed: z.array(changedFile).describe('Die davon, von denen Leser nichts merken.'),
});

/** The comparison as JSON; `comparisonSchema` describes it. */
export function comparisonJson(document: ComparisonDocument): string {
  return JSON.stringify(comparison.encode({ schema: COMPARISON_SCHEMA, ...mutable(document) }), null, 2);
}

/** What `comparisonJson` writes, as JSON Schema. */
export function comparisonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(comparison);
  return `${JSON.stringify({ $schema, title: 'Vergleich zweier Stände der Inhalte', ...schema }, null, 2)}\n`;
}

/** JSON knows no read-only lists. */
function mutable(document: ComparisonDocument): Omit<z.input<typeof comparison>, 'schema'> {
  return structuredClone(document) as Omit<z.input<typeof comparison>, 'schema'>;
}
