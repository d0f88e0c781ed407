import { type History, type LastChange, lastChange } from '../model/history.ts';
import type { Plan } from '../model/plan.ts';
import { commitUrl, editUrl, type Forge, forgeOf, historyUrl, newFileUrl, repositoryPath } from './forge.ts';
import { formEntry, formNew, hasForm } from './form.ts';
import { formatDay } from './format.ts';
import type { NewFile } from './new-file.ts';

/** What a page was made from, and what can be begun from it. */
export interface PageSource {
  /** Below the content folder; null for a page that comes from many. */
  file: string | null;
  /** False where the file holds more than this page, so that its last change says nothing about the page. */
  isWhole: boolean;
  /** An entry that can join the file's log. */
  entry?: string;
  begin?: readonly NewFile[];
  /** What to know before editing. */
  hint?: string;
}

/** One thing to do: by a link alone, or with a text that has to be taken along. */
export interface Task {
  title: string;
  /** An address, or a route of the site for what its own form does. */
  href: string;
  paste: { before: string; link: string; after: string; text: string } | null;
}

/** The foot of a page: how to change what it says, and when that was done last. */
export interface Contribution {
  tasks: readonly Task[];
  hint: string | null;
  change: { text: string; commit: { name: string; href: string | null } | null } | null;
}

/** Enough digits to tell the commits of any city apart; the same in every clone. */
const COMMIT_DIGITS = 8;

/** Null where nothing is to be shown. Without a known repository only the last change is. */
export function contributionTo(
  { plan, history }: { plan: Plan; history: History | null },
  source: PageSource,
): Contribution | null {
  const forge = forgeOf(plan.strategy);
  const place = (file: string) => repositoryPath(plan.strategy, history, file);
  const tasks = forge ? tasksOf(forge, source, place, hasForm(plan.strategy)) : [];
  const change =
    source.file !== null && source.isWhole ? changeText(lastChange(history, source.file), forge) : null;
  if (tasks.length === 0 && !change) return null;
  return { tasks, hint: (forge && source.hint) ?? null, change };
}

function tasksOf(forge: Forge, source: PageSource, place: (file: string) => string, byForm: boolean): Task[] {
  const { file, entry, begin = [] } = source;
  const tasks: Task[] = [];
  if (file !== null && entry !== undefined) {
    const way = byForm
      ? inForm('Neuer Stand', formEntry(file))
      : newEntry(editUrl(forge, place(file)), entry);
    tasks.push(way);
  }
  if (file !== null) {
    const title = source.isWhole ? 'Seite bearbeiten' : `${file} bearbeiten`;
    tasks.push({ title, href: editUrl(forge, place(file)), paste: null });
    tasks.push({ title: 'Verlauf in Git', href: historyUrl(forge, place(file)), paste: null });
  }
  return [
    ...tasks,
    ...begin.map((one) =>
      byForm ? inForm(one.title, formNew(one.kind, one.known)) : newFile(forge, one, place(one.path)),
    ),
  ];
}

function inForm(title: string, href: string): Task {
  return { title, href, paste: null };
}

/** Forges open a file as it is, so that the new lines have to be brought along. */
function newEntry(href: string, text: string): Task {
  const paste = {
    before: 'Diesen Text kopieren, ',
    link: 'die Datei öffnen',
    after: ', am Ende von „verlauf“ einfügen und ausfüllen.',
    text,
  };
  return { title: 'Neuer Stand', href, paste };
}

function newFile(forge: Forge, { title, text }: NewFile, path: string): Task {
  const href = newFileUrl(forge, path, text);
  if (forge.kind !== 'gitlab') return { title, href, paste: null };
  const paste = {
    before: 'Diesen Text kopieren, ',
    link: 'die neue Datei beginnen',
    after: ', dort einfügen und ausfüllen.',
    text,
  };
  return { title, href, paste };
}

function changeText(change: LastChange, forge: Forge | null): Contribution['change'] {
  if (change === 'no-git') {
    return unknown(
      'Wann sich diese Datei zuletzt geändert hat, ist nicht bekannt: Die Website wurde ohne Git gebaut.',
    );
  }
  if (change === 'cut') {
    return unknown(
      'Wann sich diese Datei zuletzt geändert hat, ist nicht bekannt: Beim Bauen der Website lag nicht die ganze Versionsgeschichte vor.',
    );
  }
  if (change === 'uncommitted') {
    return unknown('Diese Datei enthält Änderungen, die noch nicht in Git stehen.');
  }
  if (change === 'untracked') return unknown('Diese Datei steht nicht in Git.');
  return {
    text: `Datei zuletzt geändert am ${formatDay(change.on)}, `,
    commit: { name: change.id.slice(0, COMMIT_DIGITS), href: forge && commitUrl(forge, change.id) },
  };
}

function unknown(text: string): Contribution['change'] {
  return { text, commit: null };
}
