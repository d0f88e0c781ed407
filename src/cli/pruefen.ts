import { hasErrors } from '../diagnostic/diagnostic.ts';
import { checkContent, settingsFrom } from '../site.ts';
import { explain } from './explain.ts';

/** `npm run pruefen`: says everything that is wrong with the content; exit code 1 when there are errors. */
try {
  const { text, diagnostics } = checkContent(settingsFrom(process.env, new Date()));
  process.stdout.write(`${text}\n`);
  process.exitCode = hasErrors(diagnostics) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${explain(error, 'Die Prüfung')}\n`);
  process.exitCode = 1;
}
