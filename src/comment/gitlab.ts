import type { Api } from './api.ts';
import type { Comment, Thread } from './thread.ts';

interface Note {
  id: number;
  body: string;
  author: { username: string };
}

const PAGE_SIZE = 100;

/** The comments of a merge request on GitLab. `project` and `number` are as GitLab gives them to its jobs. */
export function gitlabThread(api: Api, project: string, number: string): Thread {
  const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  return {
    self: async () => (await api.get<{ username: string }>('/user')).username,
    comments: async () => {
      const found: Comment[] = [];
      for (let page = 1; ; page++) {
        const list = await api.get<Note[]>(`${notes}?per_page=${PAGE_SIZE}&page=${page}`);
        found.push(...list.map(({ id, body, author }) => ({ id, author: author.username, text: body })));
        if (list.length < PAGE_SIZE) return found;
      }
    },
    add: async (body) => {
      await api.send('POST', notes, { body });
    },
    change: async (id, body) => {
      await api.send('PUT', `${notes}/${id}`, { body });
    },
  };
}
