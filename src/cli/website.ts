import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { compressFolder } from '../delivery/compress.ts';
import { headersFor } from '../delivery/headers.ts';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import { currentCheck, expectEdits } from '../site.ts';
import { explain } from './explain.ts';
import { demandWritableProject } from './project-folder.ts';
import { writeWholeFolder } from './whole-folder.ts';

/**
 * `npm run build`, `npm start` and `npm run dev`: checks the content, then lets Astro build, serve or watch it. With
 * errors in the content nothing is built. Astro's telemetry stays off. With `--intern` everything is shown, also what the
 * public never sees.
 */
const [command = 'build', ...options] = process.argv.slice(2);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Vite's bundler gives back at once what it no longer needs: the pages need it.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
// Astro would take the site's base path from this variable instead of its configuration.
delete process.env.BASE_URL;
if (options.includes('--intern')) process.env.AUSGABE = 'intern';
process.env.NODE_ENV ??= command === 'dev' ? 'development' : 'production';

try {
  if (command === 'dev') expectEdits();
  const { text, diagnostics } = currentCheck();
  process.stdout.write(`${text}\n`);
  if (hasErrors(diagnostics) && command !== 'dev') process.exitCode = 1;
  else await run(command);
} catch (error) {
  process.stderr.write(`${explain(error, 'Der Bau der Website')}\n`);
  // At once: what is being made ahead, nobody needs any more.
  process.exit(1);
}

async function run(name: string): Promise<void> {
  demandWritableProject();
  const astro = await import('astro');
  const inline = { logLevel: 'warn' } as const;
  if (name === 'dev') {
    const server = await astro.dev({ ...inline, logLevel: 'info' });
    process.stdout.write(`Vorschau mit sofortiger Prüfung: http://localhost:${server.address.port}/\n`);
    return;
  }
  const started = performance.now();
  const folder = folderOption();
  await writeWholeFolder(folder, async (outDir) => {
    await astro.build({ ...inline, outDir });
    if (options.includes('--komprimiert')) await compressFolder(outDir);
  });
  process.stdout.write(
    `Gebaut in ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} s.\n`,
  );
  if (name !== 'start') return;
  const server = await astro.preview({ ...inline, outDir: folder });
  sendHeaders(server);
  process.stdout.write(`Die Website: http://localhost:${server.port}/ (beenden mit Strg+C)\n`);
}

/** Lets the preview send what web servers are told to send. Astro's type doesn't name the server that it hands out. */
function sendHeaders(preview: object): void {
  if (!('server' in preview && preview.server instanceof Server)) return;
  const { base } = currentCheck();
  preview.server.prependListener('request', ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const route = url.replace(/[?#].*/, '').slice(base.length - 1);
    response.setHeaders(new Map(Object.entries(headersFor(route))));
  });
}

/**
 * `--outDir <folder>` builds elsewhere than into `dist`; `--komprimiert` lays compressed copies beside the files. The
 * internal edition has a folder of its own, so that nobody publishes it in the place of the other.
 */
function folderOption(): string {
  return (options.includes('--outDir') && options[options.indexOf('--outDir') + 1]) || usualFolder();
}

function usualFolder(): string {
  return currentCheck().site?.plan.internal ? 'dist-intern' : 'dist';
}
