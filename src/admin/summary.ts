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
  'neu',
  'erledigt',
  'text',
  'lang',
];

/** The template of the line that stands for a closed item of a list. */
export function summaryOf(fields: readonly { key: string }[]): string {
  const keys = TELLING.filter((key) => fields.some((field) => field.key === key)).slice(0, 3);
  return keys.map((key) => (key === 'text' ? `{{${key} | truncate(80)}}` : `{{${key}}}`)).join(' ');
}
