import { type Api, ApiError } from './api.ts';
import type { Comment, Thread } from './thread.ts';

/** A page of a list holds at most this many; Forgejo calls the parameter otherwise. */
const PAGE = 'per_page=100&limit=100';
const MOST_PAGES = 50;

interface IssueComment {
  id: number;
  body: string;
  user: { login: string } | null;
}

/**
 * The comments of a pull request on GitHub, and on Forgejo, which took over its addresses. `bot` is the name behind the
 * token of a workflow, which may not ask who it is.
 */
export function githubThread(api: Api, repository: string, number: number, bot: string): Thread {
  const issues = `/repos/${repository}/issues`;
  return {
    self: async () => {
      try {
        return (await api.get<{ login: string }>('/user')).login;
      } catch (error) {
        if (error instanceof ApiError) return bot;
        throw error;
      }
    },
    comments: async () => {
      const found = new Map<number, Comment>();
      for (let page = 1; page <= MOST_PAGES; page++) {
        const list = await api.get<IssueComment[]>(`${issues}/${number}/comments?${PAGE}&page=${page}`);
        const before = found.size;
        for (const { id, body, user } of list) found.set(id, { id, author: user?.login ?? '', text: body });
        // Forgejo answers every page with all of them.
        if (found.size === before) break;
      }
      return [...found.values()];
    },
    add: async (body) => {
      await api.send('POST', `${issues}/${number}/comments`, { body });
    },
    change: async (id, body) => {
      await api.send('PATCH', `${issues}/comments/${id}`, { body });
    },
  };
}

/** What GitHub says about a finished workflow; its list of pull requests is empty for those from forks. */
export interface WorkflowRun {
  head_sha: string;
  head_branch: string;
  head_repository: { owner: { login: string } };
}

/** The number of the open pull request that a workflow ran for; null when it moved on or was closed since. */
export async function pullRequestOf(api: Api, repository: string, run: WorkflowRun): Promise<number | null> {
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const open = await api.get<{ number: number; head: { sha: string } }[]>(
    `/repos/${repository}/pulls?state=open&head=${head}&${PAGE}`,
  );
  return open.find((one) => one.head.sha === run.head_sha)?.number ?? null;
}
