import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/**
 * `npm run pruefen`: says everything that is wrong with the content; exit code 1 when there are errors. The program is
 * compiled once and kept, because most runs check a change of a few lines. This file alone is JavaScript: what is kept
 * needs no compiler, and loading one takes longer than checking a city.
 */
enableCompileCache(resolve('node_modules/.cache/sachstand/programm'));
const { explain } = await import('./explain.ts');
try {
  const { runCheck } = await import('./check-run.ts');
  const { output, exitCode } = runCheck(process.argv.slice(2), process.env, new Date());
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${explain(error, 'Die Prüfung')}\n`);
  process.exitCode = 1;
}
