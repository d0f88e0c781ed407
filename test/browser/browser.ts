import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { npmChromium } from './npm-chromium.ts';

/** A Chromium that could be started, and what this kind of it needs. */
export interface BrowserProgram {
  /** Where it was found, for messages. */
  source: string;
  executablePath: string;
  args: readonly string[];
  /** Set in addition to the environment of this process. */
  env: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks in one kind of place; throws when it knows why there can be nothing. */
type Source = (environment: Environment) => BrowserProgram[] | Promise<BrowserProgram[]>;

const VARIABLES = ['BROWSER_PATH', 'CHROME_PATH'];

/** In the order in which they are tried. */
const SOURCES: Readonly<Record<string, Source>> = {
  system: systemBrowsers,
  playwright: playwrightCache,
  npm: async () => [await npmChromium()],
};

/**
 * Starts the first Chromium that can be started: the one a variable names, one of the system, one that Playwright
 * downloaded, the one that comes as an npm package. `BROWSER_SOURCE=system|playwright|npm` looks in one place only.
 *
 * @throws with everything that was tried, and how to get a browser
 */
export async function launchBrowser(
  environment: Environment = process.env,
): Promise<{ server: BrowserServer; source: string }> {
  const tried: string[] = [];
  for await (const program of programs(environment, tried)) {
    try {
      return { server: await start(program), source: program.source };
    } catch (error) {
      tried.push(`${program.source}: ${program.executablePath} does not start: ${firstLine(error)}`);
    }
  }
  throw new Error(howToGetOne(tried));
}

/** What can be started, best first; notes in `tried` where nothing was found. */
async function* programs(environment: Environment, tried: string[]): AsyncGenerator<BrowserProgram> {
  const named = namedByVariable(environment);
  if (named) {
    yield named;
    return;
  }
  tried.push(`${VARIABLES.join(', ')}: not set`);
  for (const name of sourceNames(environment)) {
    try {
      const found = await SOURCES[name]?.(environment);
      yield* found ?? [];
      if (!found?.length) tried.push(`${name}: nothing found`);
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
  }
}

/** The browser that somebody asked for by name: no other one will do. */
function namedByVariable(environment: Environment): BrowserProgram | null {
  for (const variable of VARIABLES) {
    const path = environment[variable];
    if (!path) continue;
    if (!existsSync(path)) throw new Error(`${variable}=${path}: there is no such file`);
    return ordinary(variable, path);
  }
  return null;
}

function sourceNames({ BROWSER_SOURCE: wanted }: Environment): string[] {
  const names = Object.keys(SOURCES);
  if (!wanted) return names;
  if (!names.includes(wanted)) throw new Error(`BROWSER_SOURCE=${wanted}: expected ${names.join(', ')}`);
  return [wanted];
}

const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function systemBrowsers(environment: Environment): BrowserProgram[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...onPath, ...usualPlaces(environment)].filter(isExecutable);
  return [...new Set(found)].map((path) => ordinary('system', path));
}

function usualPlaces(environment: Environment): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function playwrightCache(): BrowserProgram[] {
  const path = chromium.executablePath();
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  return [ordinary('playwright', path)];
}

function ordinary(source: string, executablePath: string): BrowserProgram {
  return { source, executablePath, args: [], env: {} };
}

function start({ executablePath, args, env }: BrowserProgram): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath,
    args: [...args],
    // Chromium refuses its sandbox to root, and many build machines offer none; what is opened here is our own site.
    chromiumSandbox: false,
    env: { ...definedOnly(process.env), ...env },
    host: '127.0.0.1',
    timeout: 60_000,
  });
}

function definedOnly(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

function howToGetOne(tried: readonly string[]): string {
  return [
    'No Chromium could be started, so the browser checks did not run. Tried:',
    ...tried.map((line) => `  ${line}`),
    'Any of these provides one:',
    '  apt-get install chromium                                   (Debian, Ubuntu)',
    '  npx playwright-core install chromium-headless-shell        (all systems)',
    '  BROWSER_PATH=/path/to/chrome npm test                      (one that is already there)',
  ].join('\n');
}
