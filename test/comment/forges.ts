import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  id: number;
  author: string;
  text: string;
}

/** One request as the forge saw it. */
export interface Asked {
  method: string;
  path: string;
  token: string;
}

/**
 * A forge on this machine that keeps the comments of one pull request and answers as the real ones do: GitHub in pages,
 * Forgejo all at once, GitLab under other names.
 */
export class Forge {
  readonly comments: Stored[] = [];
  readonly asked: Asked[] = [];
  /** Open pull requests, as GitHub lists them. */
  pulls: { number: number; head: { sha: string } }[] = [];
  /** What every request is answered with, instead. */
  refuses: number | null = null;
  url = '';
  readonly #kind: 'github' | 'gitlab' | 'forgejo';
  readonly #self: string;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });

  constructor(kind: 'github' | 'gitlab' | 'forgejo', self: string) {
    this.#kind = kind;
    this.#self = self;
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    await new Promise((done) => this.#server.close(done));
  }

  write(author: string, text: string): void {
    this.comments.push({ id: this.comments.length + 1, author, text });
  }

  async #answer(request: IncomingMessage): Promise<[number, unknown]> {
    const { method = '', headers } = request;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://forge');
    const token = String(headers.authorization ?? headers['private-token'] ?? '');
    this.asked.push({ method, path: decodeURIComponent(request.url ?? ''), token });
    if (this.refuses) return [this.refuses, { message: 'Forbidden' }];
    const sent = await bodyOf(request);
    if (pathname === '/user') return this.#whoAsks();
    if (pathname.endsWith('/pulls')) return [200, this.pulls];
    if (method === 'GET')
      return [200, this.#page(Number(searchParams.get('page'))).map((one) => this.#told(one))];
    if (method === 'POST') {
      this.write(this.#self, sent.body);
      return [201, {}];
    }
    const changed = this.comments.find(({ id }) => id === Number(pathname.split('/').at(-1)));
    if (!changed) return [404, { message: 'Not Found' }];
    changed.text = sent.body;
    return [200, {}];
  }

  /** The token of a workflow may not ask GitHub who it is. */
  #whoAsks(): [number, unknown] {
    if (this.#kind === 'github') return [403, { message: 'Resource not accessible by integration' }];
    return [200, this.#kind === 'gitlab' ? { username: this.#self } : { login: this.#self }];
  }

  #page(page: number): Stored[] {
    return this.#kind === 'forgejo' ? this.comments : this.comments.slice((page - 1) * 100, page * 100);
  }

  #told({ id, author, text }: Stored): unknown {
    return this.#kind === 'gitlab'
      ? { id, body: text, author: { username: author } }
      : { id, body: text, user: { login: author } };
  }
}

async function bodyOf(request: IncomingMessage): Promise<{ body: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text ? JSON.parse(text) : { body: '' };
}
