import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../diagnostic/plain.ts';
import { splitText } from '../../edit/split-text.ts';
import { updateText } from '../../edit/update-text.ts';
import { type FileData, type FileValue, isFileData, isList } from '../../edit/value.ts';
import { dataOf } from '../../load/tree.ts';
import { parseDocumentText } from '../../load/yaml-document.ts';
import type { Plan } from '../../model/plan.ts';
import { parseTerm } from '../../model/term.ts';
import { closest } from '../../validate/closest.ts';
import { UNDOCUMENTED } from '../../validate/fields.ts';
import { fieldsOfTopic, type Topic } from './topics.ts';

/** A file before and after; `before` is null for a new one. */
export interface FileDraft {
  /** Below the content folder. */
  file: string;
  before: string | null;
  after: string;
}

/**
 * What the files of the content become by what was answered.
 *
 * @throws in German, when there is no such file, or already one
 */
export function draftOf(
  root: string,
  plan: Plan,
  topic: Topic,
  subject: string,
  values: FileData,
): FileDraft {
  const data = inOrder(topic, values);
  if (topic.isEntry) return entryDraft(root, plan, topic, subject, data);
  const file = `${topic.kind}/${fileName(topic, subject, data)}.md`;
  const name = file.replace(/\.md$/, '');
  const taken = ['.md', '.yaml'].map((ending) => name + ending).find((one) => existsSync(join(root, one)));
  if (taken) throw new Error(`${taken} gibt es schon. Eine vorhandene Datei wird nie überschrieben.`);
  return { file, before: null, after: updateText('', { data, body: '' }) };
}

/** As the handbook lists the fields. */
function inOrder(topic: Topic, values: FileData): FileData {
  const keys = fieldsOfTopic(topic).map(({ key }) => key);
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}

function fileName({ word }: Topic, subject: string, data: FileData): string {
  const { titel, datum, gremium, sitzung } = data;
  if (word === 'sitzung') return `${dateName(textOf(datum))}-${textOf(gremium) || UNDOCUMENTED}`;
  const id = plain(subject || textOf(titel));
  if (id === '') throw new Error('Es fehlt ein Titel oder ein Stichwort, aus dem der Name der Datei wird.');
  if (word !== 'zusage' || /^\d{4}/.test(id)) return id;
  const [day = ''] = /^\d{4}(-[\dqh]{2}(-\d{2})?)?/.exec(textOf(sitzung)) ?? [];
  return `${day}-${id}`;
}

function dateName(written: string): string {
  return written.replace(/^bis /, '').replace(/~$/, '').toLowerCase();
}

function textOf(value: FileValue): string {
  return typeof value === 'string' ? value : '';
}

function entryDraft(root: string, plan: Plan, topic: Topic, id: string, entry: FileData): FileDraft {
  const files = topic.kind === 'massnahmen' ? plan.measures : plan.commitments;
  const found = files.find((one) => one.id === id);
  if (!found)
    throw new Error(
      unknownFile(
        topic,
        id,
        files.map((one) => one.id),
      ),
    );
  const before = readFileSync(join(root, found.file), 'utf8');
  const parts = found.file.endsWith('.md') ? splitText(before) : null;
  const parsed = parseDocumentText(parts?.head ?? before.replace(/^\ufeff/, ''));
  const data = parsed && dataOf(parsed.tree);
  if (!parsed || !isFileData(data as FileValue))
    throw new Error(`${found.file} ist so geschrieben, dass sich hier nichts ergänzen lässt.`);
  const log = (data as FileData).verlauf ?? [];
  const entries = isList(log) ? log : [];
  const verlauf = isNewestFirst(entries) ? [entry, ...entries] : [...entries, entry];
  const content = { data: { ...(data as FileData), verlauf }, body: parts ? parts.body : null };
  return { file: found.file, before, after: updateText(before, content) };
}

function unknownFile({ kind }: Topic, id: string, ids: readonly string[]): string {
  const meant = closest(id, ids);
  const hint = meant ? ` Meinten Sie „${meant}“?` : ` Im Ordner ${kind}/ steht, was es gibt.`;
  return `${kind === 'massnahmen' ? 'Eine Maßnahme' : 'Eine Anfrage oder Zusage'} „${id}“ gibt es nicht.${hint}`;
}

/** Most logs grow downwards; a new entry goes to the end at which the newest stands. */
function isNewestFirst(entries: readonly FileValue[]): boolean {
  const days = entries.map((entry) => parseTerm(isFileData(entry) ? textOf(entry.datum) : '')?.last ?? '');
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return days.length > 1 && first > last;
}
