import { settingsFrom } from '../site.ts';
import { explain } from './explain.ts';
import { run } from './neu/run.ts';

/** `npm run neu`: asks for a status, a meeting, a measure or a commitment and writes it into the content. */
try {
  process.exitCode = await run({
    words: process.argv.slice(2),
    // Those who write know everything.
    settings: { ...settingsFrom(process.env, new Date()), internal: true },
    canAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    print: (text) => process.stdout.write(`${text}\n`),
  });
} catch (error) {
  process.stderr.write(`${explain(error, 'Der Befehl')}\n`);
  process.exitCode = 1;
}
