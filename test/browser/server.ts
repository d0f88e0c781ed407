import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersFor } from '../../src/delivery/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Server {
  /** With the base path and a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as an ordinary web host does: index.html for folders, a redirect where the slash is missing,
 * 404.html for what does not exist. Every answer carries the headers that hosts are told to send.
 */
export async function serve(folder: string, base = '/'): Promise<Server> {
  const server = createServer((request, response) => answer(folder, base, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const path = decodedPath(request.url ?? '/');
  const file = path?.startsWith(base) ? fileAt(folder, path.slice(base.length)) : null;
  if (file === 'folder') {
    response.writeHead(301, { Location: `${path}/` }).end();
    return;
  }
  const found = file ?? fileAt(folder, '404.html');
  if (found === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(file === null ? 404 : 200, {
    'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ...headersFor(file === null ? '/404.html' : `/${path?.slice(base.length)}`),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found).pipe(response);
}

/** The path without query; null if it is not written as the standard demands or leads out of the folder. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.split('/').includes('..') || path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The file that answers for a path, 'folder' if only the slash at its end is missing, null if there is none. */
function fileAt(folder: string, path: string): string | 'folder' | null {
  const place = join(folder, normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const entry = statSync(place, { throwIfNoEntry: false });
  if (entry?.isFile()) return place;
  return entry?.isDirectory() ? 'folder' : null;
}
