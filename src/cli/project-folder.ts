import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';

type MayWrite = (folder: string) => void;

const mayWrite: MayWrite = (folder) => accessSync(folder, constants.W_OK);

/**
 * Astro lays down types and bundles in the project while it builds, wherever the site itself goes. Throws, in German,
 * where the project can only be read.
 */
export function demandWritableProject(ask: MayWrite = mayWrite): void {
  const locked = ['.', 'node_modules'].find((folder) => !passes(ask, folder));
  if (locked === undefined) return;
  throw new Error(
    `In das Projekt kann nicht geschrieben werden (${resolve(locked)}). Beim Bauen entstehen dort Zwischenergebnisse (.astro, node_modules/.vite). Bitte das Projekt in einen Ordner kopieren, in den geschrieben werden darf, und dort bauen; die Inhalte können bleiben, wo sie sind (INHALT).`,
  );
}

function passes(ask: MayWrite, folder: string): boolean {
  try {
    ask(folder);
    return true;
  } catch {
    return false;
  }
}
