import type { FileData } from '../../edit/value.ts';
import { SCHEMAS } from '../../validate/edited-kind.ts';
import { readBySchema } from '../../validate/read.ts';
import type { Topic } from './topics.ts';

/** German: what is wrong with one answer, and how to write it; null when nothing is. */
export function faultOf({ kind, isEntry }: Topic, values: FileData, key: string): string | null {
  const { faults } = readBySchema(SCHEMAS[kind], isEntry ? { verlauf: [values] } : values);
  const depth = isEntry ? 2 : 0;
  const fault = faults.find(({ path, isKey }) => path[depth] === key && !isKey);
  if (!fault) return null;
  const hint = fault.suggestion ? ` Meinten Sie „${fault.suggestion}“?` : ` ${fault.expected ?? ''}`;
  return `${fault.message}${hint}`.trim();
}
