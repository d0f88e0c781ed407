import type { Forge, ForgeAnswer, ForgeRequest } from './forge.ts';
import type { Repository } from './repository.ts';

interface MergeRequest {
  iid: number;
  title: string;
  branch: string;
  labels: string[];
}

/** As much of GitLab's REST and GraphQL interfaces as the form asks, over a real git repository. */
export class GitLab implements Forge {
  readonly mergeRequests: MergeRequest[] = [];
  readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  answer({ method, path, body }: ForgeRequest): ForgeAnswer {
    if (path === '/api/graphql') return { json: { data: { project: this.project(body) } } };
    const route = path.replace(/^\/api\/v4/, '').replace(/^\/projects\/[^/]+/, '');
    if (route === '/user') return { json: USER };
    if (route.startsWith('/users?')) return { json: [USER] };
    if (route.startsWith('/merge_requests?')) return { json: [] };
    if (route === '/merge_requests' && method === 'POST') return { json: this.openMergeRequest(body) };
    if (route.startsWith('/merge_requests/') && method === 'PUT') return { json: this.label(route, body) };
    if (route === '/repository/commits' && method === 'POST') return { json: this.createCommit(body) };
    if (route === '/repository/branches/main')
      return { json: { commit: { id: this.repository.head('main') } } };
    if (/^\/(deployments|environments|repository\/commits\/\w+\/statuses)/.test(route)) return { json: [] };
    return { status: 404, json: { message: `No answer for ${method} ${path}` } };
  }

  private project({ query, variables }: Body) {
    const text = String(query);
    const { branch = 'main', paths = [] } = variables as { branch?: string; paths?: string[] };
    if (text.includes('lastCommit')) {
      const commit = { sha: this.repository.head(branch), message: 'Inhalte' };
      return { repository: { tree: { lastCommit: commit } } };
    }
    if (text.includes('blobs(after')) {
      const nodes = this.repository.files(branch).map((file) => ({ ...file, type: 'blob' }));
      const pageInfo = { endCursor: '', hasNextPage: false };
      return { repository: { tree: { blobs: { nodes, pageInfo } } } };
    }
    if (text.includes('rawTextBlob')) {
      const blobs = this.repository.blobs(paths.map((path) => `${branch}:${path}`));
      const nodes = blobs.map(({ sha, text: content }, index) => ({
        path: paths[index],
        oid: sha,
        size: '1',
        rawTextBlob: content,
      }));
      return { repository: { blobs: { nodes } } };
    }
    return { repository: { rootRef: 'main' } };
  }

  private createCommit(body: Body) {
    const { branch, start_branch: start, commit_message: message, actions } = body as unknown as CommitBody;
    if (start) this.repository.createBranch(branch, this.repository.head(start) ?? '');
    const changes = actions.map(({ action, file_path: path, content }) => ({
      path,
      content: action === 'delete' ? null : content,
    }));
    return { id: this.repository.commit(branch, message, changes), committed_date: NOW };
  }

  private openMergeRequest({ title, source_branch: branch, labels }: Body) {
    const iid = this.mergeRequests.length + 1;
    this.mergeRequests.push({ iid, title: String(title), branch: String(branch), labels: [String(labels)] });
    const url = `https://gitlab.example.test/musterdorf/sachstand/-/merge_requests/${iid}`;
    return {
      iid,
      id: iid,
      web_url: url,
      sha: this.repository.head(String(branch)),
      created_at: NOW,
      updated_at: NOW,
    };
  }

  private label(route: string, { title, add_labels: added }: Body) {
    const one = this.mergeRequests[Number(route.split('/')[2]) - 1];
    if (one) {
      one.title = String(title);
      one.labels = [String(added)];
    }
    return {};
  }
}

type Body = Record<string, unknown>;

interface CommitBody {
  branch: string;
  start_branch?: string;
  commit_message: string;
  actions: { action: string; file_path: string; content: string }[];
}

const NOW = '2025-06-30T08:00:00Z';
const USER = { id: 1, username: 'redaktion', name: 'Redaktion', email: 'redaktion@example.org', web_url: '' };
