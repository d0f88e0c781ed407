import type { Forge, ForgeAnswer, ForgeRequest } from './forge.ts';
import type { Change, Repository } from './repository.ts';

interface PullRequest {
  number: number;
  title: string;
  branch: string;
  draft: boolean;
  labels: string[];
}

/** As much of GitHub's REST and GraphQL interfaces as the form asks, over a real git repository. */
export class GitHub implements Forge {
  readonly pullRequests: PullRequest[] = [];
  readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  answer({ method, path, body }: ForgeRequest): ForgeAnswer {
    if (path.endsWith('/graphql')) return { json: { data: this.query(body) } };
    const route = path.replace(/^\/api\/v3/, '').replace(/^\/repos\/[^/]+\/[^/]+/, '');
    if (route === '/user') return { json: USER };
    if (/^\/collaborators\//.test(route)) return { status: 204 };
    if (/^\/git\/trees\//.test(route)) {
      const commit = route.replace(/^\/git\/trees\/|\?.*/g, '');
      return {
        json: { tree: this.repository.files(commit).map((file) => ({ ...file, type: 'blob', size: 1 })) },
      };
    }
    if (route === '/pulls' && method === 'POST') return { json: this.openPullRequest(body) };
    const issue = /^\/issues\/(\d+)(\/labels)?$/.exec(route);
    if (issue) return { json: this.label(Number(issue[1]), method, body) };
    return { status: 404, json: { message: `No answer for ${method} ${path}` } };
  }

  private openPullRequest({ title, head, draft }: Body) {
    const one: PullRequest = {
      number: this.pullRequests.length + 1,
      title: String(title),
      branch: String(head),
      draft: draft === true,
      labels: [],
    };
    this.pullRequests.push(one);
    return {
      number: one.number,
      node_id: `PR_${one.number}`,
      title: one.title,
      html_url: `https://github.example.test/stadt/sachstand/pull/${one.number}`,
      head: { sha: this.repository.head(one.branch) },
      created_at: NOW,
      updated_at: NOW,
    };
  }

  private label(number: number, method: string, { labels }: Body) {
    const one = this.pullRequests[number - 1];
    if (one && method !== 'GET') one.labels = labels as string[];
    return { labels: (one?.labels ?? []).map((name) => ({ name })) };
  }

  private query({ query, variables }: Body): unknown {
    const text = String(query);
    const given = variables as Record<string, unknown>;
    if (text.includes('createCommitOnBranch')) return this.createCommit(given.input as CommitInput);
    if (text.includes('createRef')) return this.createRef(given.input as { name: string; oid: string });
    if (text.includes('markPullRequestReadyForReview'))
      return this.markReady(given.input as { pullRequestId: string });
    if (text.includes('fork: repository')) return this.branchBase(String(given.branch));
    if (text.includes('pullRequests(headRefName')) return { repository: { pullRequests: { totalCount: 0 } } };
    if (text.includes('pullRequests(')) return { repository: { pullRequests: { nodes: this.openNodes() } } };
    return { repository: this.lookUp(text, String(given.branch ?? 'main')) };
  }

  /** Answers the parts of a query that have a name of their own: texts of files, and their last commits. */
  private lookUp(text: string, branch: string): Record<string, unknown> {
    const commit = this.repository.head(branch);
    const last = { oid: commit, message: 'Inhalte', committedDate: NOW, author: AUTHOR };
    const result: Record<string, unknown> = {
      ref: commit && { target: { oid: commit, history: { nodes: [last] } } },
    };
    const wanted = [...text.matchAll(/(\w+_\d+):\s*object\((?:oid|expression): "([^"]+)"\)/g)];
    const blobs = this.repository.blobs(wanted.map(([, , object = '']) => object));
    for (const [index, [, name = '']] of wanted.entries()) {
      const { sha: oid, text: content } = blobs[index] ?? {};
      result[name] = { oid, byteSize: 1, isBinary: false, isTruncated: false, text: content };
    }
    for (const [, name = ''] of text.matchAll(/(\w+_\d+):\s*ref\(/g)) result[name] = result.ref;
    return result;
  }

  private createCommit({ branch, message, fileChanges, expectedHeadOid }: CommitInput) {
    if (this.repository.head(branch.branchName) !== expectedHeadOid) throw new Error('The branch has moved.');
    const changes: Change[] = [
      ...fileChanges.additions.map(({ path, contents }) => ({
        path,
        content: Buffer.from(contents, 'base64').toString('utf8'),
      })),
      ...fileChanges.deletions.map(({ path }) => ({ path, content: null })),
    ];
    const oid = this.repository.commit(branch.branchName, message.headline, changes);
    const shas = changes.map(({ path }, index) => [
      `file_${index}`,
      { oid: this.repository.git('rev-parse', `${oid}:${path}`).trim() },
    ]);
    return { createCommitOnBranch: { commit: { oid, committedDate: NOW, ...Object.fromEntries(shas) } } };
  }

  private createRef({ name, oid }: { name: string; oid: string }) {
    this.repository.createBranch(name.replace('refs/heads/', ''), oid);
    return { createRef: { ref: { name } } };
  }

  private markReady({ pullRequestId }: { pullRequestId: string }) {
    const one = this.pullRequests[Number(pullRequestId.slice('PR_'.length)) - 1];
    if (one) one.draft = false;
    return { markPullRequestReadyForReview: { pullRequest: { isDraft: false } } };
  }

  private branchBase(branch: string) {
    return { fork: { id: 'R_1' }, base: { ref: { target: { oid: this.repository.head(branch) } } } };
  }

  private openNodes() {
    return this.pullRequests.map((one) => ({
      id: `PR_${one.number}`,
      number: one.number,
      title: one.title,
      url: `https://github.example.test/stadt/sachstand/pull/${one.number}`,
      isDraft: one.draft,
      isCrossRepository: false,
      createdAt: NOW,
      updatedAt: NOW,
      headRefName: one.branch,
      headRefOid: this.repository.head(one.branch),
      author: { login: USER.login, avatarUrl: USER.avatar_url },
      labels: { nodes: one.labels.map((name) => ({ name })) },
      files: {
        nodes: this.repository
          .changedFiles('main', one.branch)
          .map((path) => ({ path, changeType: 'MODIFIED' })),
      },
    }));
  }
}

type Body = Record<string, unknown>;

interface CommitInput {
  branch: { branchName: string };
  message: { headline: string };
  expectedHeadOid: string;
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
}

const NOW = '2026-03-31T08:00:00Z';
const AUTHOR = { name: 'Redaktion', email: 'redaktion@example.org', user: { id: 1, login: 'redaktion' } };

/** With a picture at a host that the form must not ask. */
const USER = {
  id: 1,
  login: 'redaktion',
  name: 'Redaktion',
  email: 'redaktion@example.org',
  avatar_url: 'https://avatars.example.test/redaktion.png',
  html_url: 'https://github.example.test/redaktion',
};
