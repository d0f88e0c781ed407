import type { Forge, ForgeAnswer, ForgeRequest } from './forge.ts';
import type { Repository } from './repository.ts';

/** As much of Forgejo's REST interface as the form asks, over a real git repository. */
export class Forgejo implements Forge {
  readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  answer({ method, path, body }: ForgeRequest): ForgeAnswer {
    const route = path.replace(/^\/api\/v1/, '').replace(/^\/repos\/[^/]+\/[^/]+/, '');
    if (route === '/user') return { json: USER };
    if (route === '/version') return { json: { version: '13.0.3+gitea-1.22.0' } };
    if (route === '/settings/api') return { json: { default_max_blob_size: 10_485_760 } };
    if (route === '')
      return { json: { default_branch: 'main', permissions: { admin: false, push: true, pull: true } } };
    const branch = /^\/branches\/([^?]+)$/.exec(route)?.[1];
    if (branch) return { json: { commit: { id: this.repository.head(branch), message: 'Inhalte' } } };
    if (route.startsWith('/git/trees/')) return { json: this.tree(route) };
    if (route.startsWith('/git/blobs')) return { json: this.blobs(route) };
    if (route.startsWith('/file-contents')) return { json: this.contents(route, body) };
    if (route === '/contents' && method === 'POST') return { json: this.createCommit(body) };
    return { status: 404, json: { message: `No answer for ${method} ${path}` } };
  }

  private tree(route: string) {
    const commit = route.replace(/^\/git\/trees\/|\?.*/g, '');
    const tree = this.repository.files(commit).map((file) => ({ ...file, type: 'blob', size: 1 }));
    return { tree, total_count: tree.length, truncated: false };
  }

  private blobs(route: string) {
    const shas = new URLSearchParams(route.replace(/^[^?]*/, '')).get('shas')?.split(',') ?? [];
    return this.repository
      .blobs(shas)
      .map(({ sha, text }) => ({ sha, content: base64(text), encoding: 'base64' }));
  }

  private contents(route: string, { files }: Record<string, unknown>) {
    const ref = new URLSearchParams(route.replace(/^[^?]*/, '')).get('ref') ?? 'main';
    const paths = files as string[];
    return this.repository.blobs(paths.map((path) => `${ref}:${path}`)).map(({ sha, text }, index) => ({
      path: paths[index],
      sha,
      content: base64(text),
      encoding: 'base64',
    }));
  }

  private createCommit(body: Record<string, unknown>) {
    const { branch, message, files } = body as { branch: string; message: string; files: FileChange[] };
    const changes = files.map(({ operation, path, content }) => ({
      path,
      content: operation === 'delete' ? null : Buffer.from(content, 'base64').toString('utf8'),
    }));
    const sha = this.repository.commit(branch, message, changes);
    const saved = files.map(({ path }) => ({
      path,
      sha: this.repository.git('rev-parse', `${sha}:${path}`).trim(),
    }));
    return { commit: { sha, created: '2025-06-30T08:00:00Z' }, files: saved };
  }
}

interface FileChange {
  operation: string;
  path: string;
  content: string;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const USER = {
  id: 1,
  login: 'redaktion',
  full_name: 'Redaktion',
  email: 'redaktion@example.org',
  html_url: '',
};
