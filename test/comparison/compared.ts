import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findingsBetween } from '../../src/cli/compare-findings.ts';
import { comparisonOf } from '../../src/model/comparison/comparison.ts';
import { checkStates, readState } from '../../src/site.ts';
import { comparisonDocument } from '../../src/views/comparison/compose.ts';
import type { ChangedFile, ComparisonDocument, SectionId } from '../../src/views/comparison/document.ts';

/** A content folder that a test changes. */
export interface Folder {
  root: string;
}

/** What readers see differently after `change`. */
export function comparedTo(folder: Folder, change: () => unknown, today = '2024-12-31'): ComparisonDocument {
  const [before, filesBefore] = [readState(folder.root), filesIn(folder)];
  change();
  const [after, filesAfter] = [readState(folder.root), filesIn(folder)];
  const { plans, asOf, asOfBefore, diagnostics } = checkStates(before, after, { asked: null, today });
  return comparisonDocument({
    before: { name: 'letzter Commit (0123abc), 31. Dezember 2024', commit: '0123abc' },
    after: { name: 'Arbeitsstand', commit: null },
    asOf,
    asOfBefore,
    comparison: plans && comparisonOf(plans.before, plans.after, asOf, asOfBefore),
    leftOut: plans?.leftOut ?? [],
    findings: findingsBetween(diagnostics, 'content/'),
    files: changed(filesBefore, filesAfter),
  });
}

/** The sentences of a section, with the subject before them where there are several; all spaces are plain ones. */
export function told(document: ComparisonDocument, id: SectionId): string[] {
  const subjects = document.sections.find((section) => section.id === id)?.subjects ?? [];
  return subjects.flatMap(({ title, statements }) =>
    statements.map(({ text }) => `${subjects.length > 1 ? `${title}: ` : ''}${text}`.replace(/\s/g, ' ')),
  );
}

export function write({ root }: Folder, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

export function add({ root }: Folder, file: string, text: string): void {
  writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}${text}`);
}

export function remove({ root }: Folder, file: string): void {
  rmSync(join(root, file));
}

export function rename({ root }: Folder, from: string, to: string): void {
  renameSync(join(root, from), join(root, to));
}

function filesIn({ root }: Folder): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]),
  );
}

function changed(before: Map<string, string>, after: Map<string, string>): ChangedFile[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
    if (before.get(file) === after.get(file)) return [];
    return { file, change: !before.has(file) ? 'added' : !after.has(file) ? 'removed' : 'changed' };
  });
}
