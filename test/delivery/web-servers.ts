import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '../../src/delivery/compress.ts';
import type { City } from '../browser/cities.ts';

export interface WebServer {
  /** With the base path and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export const SERVERS = ['nginx', 'apache'] as const;
export type ServerName = (typeof SERVERS)[number];

const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'alias', 'filter'];

/**
 * Starts a real web server over a built city, with the settings that `npm run auslieferung` prints.
 *
 * @throws when it is not installed or doesn't start
 */
export async function startServer(name: ServerName, city: City): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const root = join(folder, 'root');
  const site = join(root, city.base);
  mkdirSync(site, { recursive: true });
  cpSync(city.folder, site, { recursive: true });
  await compressFolder(site);
  // Servers that are started by root read as somebody else.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const port = await freePort();
  const program = { nginx: startNginx, apache: startApache }[name]({ folder, root, site, port, city });
  const url = `http://127.0.0.1:${port}${city.base}`;
  const close = async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  await answering(url, program);
  return { url, close };
}

interface Setting {
  folder: string;
  root: string;
  site: string;
  port: number;
  city: City;
}

function startNginx({ folder, root, port, city }: Setting): ChildProcess {
  writeFileSync(join(folder, 'site.conf'), settingsFor('nginx', city, '--port', `${port}`, '--ordner', root));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${folder}/${one};`,
  );
  const config = `daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }
`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  return started('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
}

function startApache({ folder, root, site, port, city }: Setting): ChildProcess {
  writeFileSync(join(site, '.htaccess'), settingsFor('apache', city));
  const modules = ['/usr/lib/apache2/modules', '/usr/libexec/apache2', '/usr/lib64/httpd/modules'].find(
    existsSync,
  );
  const loaded = MODULES.map((one) => `LoadModule ${one}_module ${modules}/mod_${one}.so`);
  const config = `${loaded.join('\n')}
ServerName localhost
TypesConfig /dev/null
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
Mutex file:${folder}
ErrorLog ${folder}/error.log
User #65534
Group #65534
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`;
  writeFileSync(join(folder, 'httpd.conf'), config);
  return started('apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'httpd.conf')]);
}

function settingsFor(name: ServerName, { content, base }: City, ...more: string[]): string {
  return execFileSync(process.execPath, ['src/cli/auslieferung.ts', name, ...more], {
    encoding: 'utf8',
    env: { ...process.env, INHALT: content, BASE: base },
  });
}

function started(program: string, words: string[]): ChildProcess {
  return spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || !address) throw new TypeError('There is no port.');
  return address.port;
}

/** Waits until the server answers. */
async function answering(url: string, program: ChildProcess): Promise<void> {
  let failure: Error | null = null;
  program.once('error', (error) => {
    failure = error;
  });
  program.once('exit', (code) => {
    failure ??= new Error(`It ended with ${code}.`);
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (failure) throw failure;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers at ${url}.`);
}
