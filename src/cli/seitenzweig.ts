import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { INTERNAL_SIGN } from '../delivery/internal-sign.ts';
import { publishPages } from '../git/pages-branch.ts';
import { explain } from './explain.ts';

const USAGE = `Die gebaute Website in den Zweig „pages“ legen

  npm run seitenzweig -- <ordner>     zum Beispiel dist, nach „npm run build“

Codeberg Pages und andere Dienste liefern aus, was in diesem Zweig steht. Er hat keine Geschichte: Was darin stand, wird
ersetzt.`;

const TOLD = {
  published: 'Der Zweig „pages“ ist erneuert.',
  same: 'Der Zweig „pages“ enthält schon genau diese Seiten.',
};

/** `npm run seitenzweig`: what the workflow for Forgejo publishes with. */
try {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || more.length > 0 || folder === '--hilfe') {
    process.stdout.write(`${USAGE}\n`);
  } else {
    const built = resolve(folder);
    if (!existsSync(built) || !statSync(built).isDirectory()) {
      throw new Error(`Den Ordner ${folder} gibt es nicht. „npm run build“ schreibt ihn.`);
    }
    if (existsSync(join(built, INTERNAL_SIGN))) {
      throw new Error(
        `In ${folder} liegt die interne Ausgabe. Veröffentlicht wird, was „npm run build“ ohne „--intern“ schreibt.`,
      );
    }
    process.stdout.write(`${TOLD[publishPages(process.cwd(), built)]}\n`);
  }
} catch (error) {
  process.stderr.write(`${explain(refusedByGit(error), 'Der Befehl')}\n`);
  process.exitCode = 1;
}

/** What git said, where it is git that refused. */
function refusedByGit(error: unknown): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr ?? '').trim() : '';
  return said === '' ? error : new Error(`Git lehnt ab: ${said}`);
}
