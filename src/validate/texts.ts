import type { Place } from '../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../load/content.ts';

/** A piece of text that readers see, with the keys above it and the places within it. */
export interface TextPiece {
  text: string;
  /** The names of the entries it stands in, the outermost first; empty for the text below the front matter. */
  keys: readonly string[];
  /** Where its character at `index` stands; where that can't be told, the text itself. */
  placeAt: (index: number) => Place;
}

/** Every single value of a file as written, and each line of the text below its front matter. */
export function textPieces(file: LoadedFile): TextPiece[] {
  const body = file.body.split('\n').map((text, line) => ({
    text,
    keys: [],
    placeAt: (index: number) => ({ file: file.file, line: file.bodyLine + line, column: index + 1 }),
  }));
  return [...valuesIn(file, file.data, []), ...body];
}

function valuesIn(file: LoadedFile, data: unknown, path: readonly PropertyKey[]): TextPiece[] {
  if (typeof data === 'string') {
    const keys = path.filter((step) => typeof step === 'string');
    return data.split('\n').map((text, line) => ({
      text,
      keys,
      placeAt: (index) => file.within(path, line + 1, index + 1),
    }));
  }
  if (typeof data !== 'object' || data === null) return [];
  const steps: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return steps.flatMap(([step, value]) => valuesIn(file, value, [...path, step]));
}
