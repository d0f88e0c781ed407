import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserProgram } from './browser.ts';

const run = promisify(execFile);
const PACKAGE = '@sparticuz/chromium';
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/sachstand');

/**
 * The Chromium that the npm package carries (about 65 MB compressed), unpacked once per version into
 * `node_modules/.cache`. It is built for cloud functions on Linux x64 and brings its own libraries.
 *
 * @throws where the package has nothing to offer
 */
export async function npmChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${PACKAGE} is for linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const version = installedVersion();
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const libraries = join(folder, 'al2023', 'lib');
  return {
    source: `npm (${PACKAGE} ${version})`,
    executablePath: join(folder, 'chromium'),
    // Only these two of the package's own list: with the whole list the browser ends early.
    args: ['--no-sandbox', '--no-zygote'],
    env: {
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function installedVersion(): string {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const manifest = join(dirname(entry), '..', '..', 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/** Unpacks beside `folder` and renames, so that an interrupted run leaves nothing that looks complete. */
async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await runPackage(unfinished);
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    // Another process was faster: what it unpacked is the same.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Lets the package unpack itself. In a process of its own, because it writes to TMPDIR, unpacks its libraries only where
 * the environment names a cloud function, and changes that environment when imported.
 */
async function runPackage(folder: string): Promise<void> {
  const script = `(await import(${JSON.stringify(PACKAGE)})).default.executablePath()`;
  await run(process.execPath, ['--input-type=module', '--eval', `await ${script}`], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
