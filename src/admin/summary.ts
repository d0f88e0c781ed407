import { KEY, VALUE } from './form-data.ts';

/** Fields that say best which item of a list it is, the first of them first. */
const TELLING = [
  'datum',
  KEY,
  'begriff',
  'id',
  'kuerzel',
  'nummer',
  'titel',
  'name',
  VALUE,
  'status',
  'stand',
  'unveraendert',
  'neu',
  'erledigt',
  'text',
  'lang',
  'grund',
];

/** How Sveltia shortens what would be too long or says nothing as it stands. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  unveraendert: ["ternary('unverändert', '')"],
  text: ['truncate(80)'],
  grund: ['truncate(80)'],
};

/** The template of the line that stands for a closed item of a list. */
export function summaryOf(fields: readonly { key: string }[]): string {
  const keys = TELLING.filter((key) => fields.some((field) => field.key === key)).slice(0, 5);
  return keys.map((key) => `{{${[key, ...(SHOWN[key] ?? [])].join(' | ')}}}`).join(' ');
}
