import type { ChangedFile } from '../../views/comparison/document.ts';
import { counted } from '../../views/format.ts';

const MOST_SHOWN = 20;

/** The files of which readers notice nothing, as one paragraph; empty where there are none. */
export function fileList(files: readonly ChangedFile[], name: (file: string) => string): string {
  if (files.length === 0) return '';
  const shown = files.slice(0, MOST_SHOWN).map(({ file }) => name(file));
  const more = files.length - shown.length;
  const rest = more > 0 ? ` und ${counted(more, 'weitere', 'weitere')}` : '';
  return `Geändert, ohne dass Leser etwas davon merken: ${shown.join(', ')}${rest}.`;
}
