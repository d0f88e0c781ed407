import { describe, expect, test } from 'vitest';
import { fileFormat } from '../../src/admin/file-format.ts';
import { CITIES, cmsFieldsOf, editedFiles, opened, sampleSetup } from './forms.ts';

const setup = sampleSetup();

describe.each(CITIES)('of %s', (city) => {
  test.each(editedFiles(city))('$file is opened and saved as it was', ({ text, form }) => {
    const format = fileFormat(form);
    expect(format.toFile(opened(cmsFieldsOf(setup, form), format.fromFile(text)))).toBe(text);
  });
});
