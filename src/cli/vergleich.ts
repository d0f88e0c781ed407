import { runCompare } from './compare-run.ts';
import { explain } from './explain.ts';

// Nothing here waits, so a signal is heard only after the work has ended and cleaned up behind itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** `npm run vergleich`: what readers will see differently; exit code 0 when that could be compared. */
try {
  process.stdout.write(`${runCompare(process.argv.slice(2), process.env, new Date())}\n`);
} catch (error) {
  process.stderr.write(`${explain(error, 'Der Vergleich')}\n`);
  process.exitCode = 1;
}
