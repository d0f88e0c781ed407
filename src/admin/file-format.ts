import { type FileContent, readText, updateText } from '../edit/update-text.ts';
import { ALL, BODY, type FormData, type FormValue, isData, ORIGINAL } from './form-data.ts';
import { fromForm } from './from-form.ts';
import type { FileForm } from './setup.ts';
import { toForm } from './to-form.ts';

/** How Sveltia reads and writes files: so that a save changes the lines of what was changed, and no others. */
export interface FileFormat {
  fromFile(text: string): FormData;
  toFile(data: unknown): string;
}

export function fileFormat(form: FileForm): FileFormat {
  return {
    fromFile(text) {
      const { data, body } = readText(text, form.ending === 'md');
      const value = toForm(form.shape, data);
      return {
        // A list or keys that the content chooses stand under one name.
        ...(isData(value) ? value : { [ALL]: value }),
        ...(body !== null && { [BODY]: body.trim() }),
        // It comes back with what was changed, also after a reload and from a draft that the browser kept.
        [ORIGINAL]: text,
      };
    },
    toFile(saved) {
      const data = isData(saved) ? saved : {};
      const text = textOf(data[ORIGINAL]);
      const before = text === '' ? EMPTY : readText(text, form.ending === 'md');
      const value = form.shape.shape === 'entries' ? data : data[ALL];
      return updateText(text, {
        data: fromForm(form.shape, value, before.data),
        body: form.ending === 'md' ? textOf(data[BODY]) : null,
      });
    },
  };
}

const EMPTY: FileContent = { data: {}, body: null };

function textOf(value: FormValue): string {
  return typeof value === 'string' ? value : '';
}
