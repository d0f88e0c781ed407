import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  filesBelow,
  formerFolder,
  type GitProblem,
  hasFolder,
  type Revision,
  repositoryAt,
} from '../git/revision.ts';
import { withSnapshot } from '../git/snapshot.ts';
import { type ContentState, readState } from '../site.ts';
import type { ChangedFile, NamedState } from '../views/comparison/document.ts';
import { askedState, type Chosen, stateBefore } from './compare-base.ts';

/** A state of the content folder, read into memory. */
export interface ReadState {
  content: ContentState;
  /** Prints of all files by their path below the folder. */
  files: ReadonlyMap<string, string>;
}

/** The two states, and what they are called. */
export interface States {
  /** Null where the repository had no such folder. */
  before: ReadState | null;
  after: ReadState;
  names: { before: NamedState; after: NamedState };
  /** Leads from the repository to the content folder as it is called after, with a slash at its end. */
  prefix: string;
}

/** Where a content folder is in its repository. */
interface Where {
  repository: string;
  head: Revision;
  path: string;
}

/** Reads both states. Throws, in German, when one of them is not to be had. */
export function readStates(root: string, asked: string | null, until: string | null): States {
  const where = whereIs(root);
  const { repository, head, path } = where;
  const end = until === null ? null : askedState(repository, until);
  const after = end ? committedEnd(where, end) : working(root);
  const reached = { revision: end?.revision ?? head, isCommit: end !== null };
  const base = stateBefore(repository, asked, reached, branchOf(after.content));
  const former = formerPath(where, base, end);
  return {
    before: former === null ? null : committed(where, base, former, after),
    after,
    names: {
      before: {
        name: former === null ? `${base.name}; „${path}“ gab es da noch nicht` : base.name,
        commit: base.revision.commit,
      },
      after: { name: end?.name ?? 'Arbeitsstand', commit: end?.revision.commit ?? null },
    },
    prefix: path === '' ? '' : `${path}/`,
  };
}

/** The nearest folder that exists says which repository it is. */
function whereIs(root: string): Where {
  let folder = resolve(root);
  while (!existsSync(folder)) folder = dirname(folder);
  const found = repositoryAt(folder);
  if (typeof found === 'string') throw new Error(problemText(found, root));
  const real = join(realpathSync(folder), relative(folder, resolve(root)));
  return { ...found, path: relative(realpathSync(found.repository), real).replaceAll('\\', '/') };
}

function problemText(problem: GitProblem, root: string): string {
  const shown = relative(process.cwd(), root).replaceAll('\\', '/') || '.';
  switch (problem) {
    case 'no-git':
      return 'Git ist nicht installiert oder nicht im Suchpfad. Der Vergleich liest den bisherigen Stand aus Git.';
    case 'not-trusted':
      return `Git liest den Ordner „${shown}“ nicht, weil er jemand anderem gehört. Wer ihm vertraut, sagt: git config --global --add safe.directory <ordner des Repositorys>`;
    case 'no-commit':
      return 'In diesem Repository gibt es noch keinen Commit und damit nichts, womit sich vergleichen ließe. Nach dem ersten („git add .“, „git commit“) geht es.';
    case 'no-repository':
      return `Der Ordner „${shown}“ liegt in keinem Git-Repository. Der Vergleich liest den bisherigen Stand aus Git; ohne Git sagt „npm run pruefen“, ob die Inhalte stimmen.`;
  }
}

/** The folder may have had another name. */
function formerPath({ repository, path }: Where, base: Chosen, end: Chosen | null): string | null {
  const { commit } = base.revision;
  if (hasFolder(repository, commit, path)) return path;
  return formerFolder(repository, commit, end?.revision.commit ?? null, path, 'strategie.yaml');
}

function working(root: string): ReadState {
  if (!existsSync(root)) throw new Error(`Den Ordner mit den Inhalten gibt es nicht: ${root}`);
  return { content: readState(root), files: printsOf(root, filesBelow(root)) };
}

function committedEnd(where: Where, end: Chosen): ReadState {
  if (hasFolder(where.repository, end.revision.commit, where.path)) {
    return committed(where, end, where.path, null);
  }
  throw new Error(
    `In diesem Stand gibt es den Ordner „${where.path}“ nicht: ${end.name}. Einen anderen nennt INHALT.`,
  );
}

/** What is the same in `other` is not read twice. */
function committed(
  { repository }: Where,
  { revision }: Chosen,
  path: string,
  other: ReadState | null,
): ReadState {
  return withSnapshot(repository, revision.commit, path, (root) => {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const files = printsOf(
      root,
      names.map((file) => file.replaceAll('\\', '/')),
    );
    if (!other) return { content: readState(root), files };
    const same = new Set(
      [...files].flatMap(([file, print]) => (other.files.get(file) === print ? [file] : [])),
    );
    return { content: readState(root, { state: other.content, same }), files };
  });
}

function printsOf(root: string, files: readonly string[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      const print = printOf(join(root, file));
      return print === null ? [] : [[file, print]];
    }),
  );
}

const CARRIAGE_RETURN = 0x0d;

/** How lines end is no difference; null for what is no file, or gone. */
function printOf(path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  if (!stats?.isFile()) return null;
  const bytes = readFileSync(path);
  return createHash('sha256')
    .update(bytes.includes(CARRIAGE_RETURN) ? bytes.filter((byte) => byte !== CARRIAGE_RETURN) : bytes)
    .digest('hex');
}

/** The branch that the content says it is edited on. */
function branchOf({ files }: ContentState): string | null {
  const strategy = files.find(({ kind }) => kind === 'strategie')?.data as
    | { repository?: { zweig?: string } }
    | undefined;
  const branch = strategy?.repository?.zweig;
  return typeof branch === 'string' ? branch : null;
}

/** The files that are not as they were, by name. */
export function changedFiles({ before, after }: States): ChangedFile[] {
  const had: ReadonlyMap<string, string> = before?.files ?? new Map();
  const has = after.files;
  return [...new Set([...had.keys(), ...has.keys()])].sort().flatMap((file) => {
    const change = !had.has(file) ? 'added' : !has.has(file) ? 'removed' : 'changed';
    return change === 'changed' && had.get(file) === has.get(file) ? [] : { file, change };
  });
}
