import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchCity, EDITED } from './city.ts';

const EDITS = 3;

/** How long to wait for the server and for a page, in milliseconds. */
const PATIENCE = 600_000;

/** Seconds from saving a measure to the finished page that says so, in `npm run dev`: the median of some edits. */
export async function editOnScreen(project: string, city: BenchCity): Promise<number> {
  const server = spawn(process.execPath, ['src/cli/website.ts', 'dev'], {
    cwd: project,
    env: { ...process.env, INHALT: city.folder, NODE_ENV: 'development', BASE: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const page = `${await addressOf(server)}massnahmen/${EDITED}/`;
    await fetchText(page);
    const seconds: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      await sleep(1000);
      const started = performance.now();
      await waitFor(page, city.edit());
      seconds.push((performance.now() - started) / 1000);
    }
    return seconds.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? 0;
  } finally {
    server.kill();
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (data) => {
      output += data;
      const address = /Vorschau[^\n]*?(http:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`The development server ended with ${code}.`)));
  });
}

/** Loads the page again and again, as a browser does that is told of a change, until it has the text. */
async function waitFor(page: string, text: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (!(await fetchText(page)).includes(text)) {
    if (performance.now() > until) throw new Error(`The edit never came to ${page}`);
    await sleep(50);
  }
}

async function fetchText(page: string): Promise<string> {
  const response = await fetch(page, { headers: { Accept: 'text/html' } });
  return response.text();
}
