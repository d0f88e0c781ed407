import { runCheck } from './check-run.ts';
import { explain } from './explain.ts';

/** `npm run pruefen`: says everything that is wrong with the content; exit code 1 when there are errors. */
try {
  const { output, exitCode } = runCheck(process.argv.slice(2), process.env, new Date());
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${explain(error, 'Die Prüfung')}\n`);
  process.exitCode = 1;
}
