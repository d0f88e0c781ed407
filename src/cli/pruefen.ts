import { hasErrors } from '../diagnostic/diagnostic.ts';
import { checkContent, settingsFrom } from '../site.ts';

/** `npm run pruefen`: says everything that is wrong with the content; exit code 1 when there are errors. */
try {
  const { text, diagnostics } = checkContent(settingsFrom(process.env, new Date()));
  process.stdout.write(`${text}\n`);
  process.exitCode = hasErrors(diagnostics) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

/** What was thrown on purpose is a German sentence; all else is a fault of the program. */
function explain(error: unknown): string {
  if (error instanceof Error && error.constructor === Error) return error.message;
  const details = error instanceof Error ? error.stack : String(error);
  return `Die Prüfung ist an einem Fehler im Programm gescheitert. Bitte der technischen Betreuung melden:\n${details}`;
}
