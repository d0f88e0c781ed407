import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FIELDS_PAGE, fieldsPage } from '../handbook/fields.ts';
import { schemaFiles } from '../validate/json-schema/files.ts';

/** `npm run schema`: writes what follows from the schema of the content files and lies in the repository. */
for (const [file, text] of [...schemaFiles(), [FIELDS_PAGE, fieldsPage()] as const]) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}
