import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { threadAround } from '../../src/comment/surroundings.ts';
import { putComment } from '../../src/comment/thread.ts';
import { Forge } from './forges.ts';

const MARK = '<!-- sachstand-vergleich -->';
const KINDS = ['github', 'gitlab', 'forgejo'] as const;
type Kind = (typeof KINDS)[number];
const SELF = { github: 'github-actions[bot]', gitlab: 'project_7_bot', forgejo: 'forgejo-actions' };

async function forge(kind: Kind): Promise<Forge> {
  const opened = await new Forge(kind, SELF[kind]).open();
  onTestFinished(() => opened.close());
  return opened;
}

/** What the forge tells a job that runs for pull request 7. */
function surroundings(
  kind: Kind,
  { url }: Forge,
  event: object = { pull_request: { number: 7 } },
): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'sachstand-event-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  const actions = { GITHUB_ACTIONS: 'true', GITHUB_API_URL: url, GITHUB_REPOSITORY: 'stadt/sachstand' };
  if (kind === 'gitlab') {
    return {
      GITLAB_CI: 'true',
      CI_API_V4_URL: url,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      KOMMENTAR_TOKEN: 't',
    };
  }
  const own: Record<string, string> =
    kind === 'forgejo' ? { FORGEJO_ACTIONS: 'true', FORGEJO_TOKEN: 't' } : { GITHUB_TOKEN: 't' };
  return { ...actions, ...own, GITHUB_EVENT_PATH: path };
}

async function put(env: Record<string, string>, text: string): Promise<string> {
  const thread = await threadAround(env);
  return typeof thread === 'string' ? thread : putComment(thread, text);
}

describe.each(KINDS)('on %s', (kind) => {
  test('a comment is written once and renewed after that', async () => {
    const there = await forge(kind);
    const env = surroundings(kind, there);
    expect(await put(env, `${MARK}\neins\n`)).toBe('added');
    expect(await put(env, `${MARK}\nzwei\n`)).toBe('changed');
    expect(await put(env, `${MARK}\nzwei\n`)).toBe('same');
    expect(there.comments).toEqual([{ id: 1, author: SELF[kind], text: `${MARK}\nzwei\n` }]);
  });

  test('what others wrote stays, even with the same mark', async () => {
    const there = await forge(kind);
    there.write('jemand', `${MARK}\nuntergeschoben`);
    there.write(SELF[kind], '<!-- sachstand-anderes -->\nanderes');
    await put(surroundings(kind, there), `${MARK}\neins`);
    expect(there.comments.map(({ text }) => text.split('\n').at(-1))).toEqual([
      'untergeschoben',
      'anderes',
      'eins',
    ]);
  });

  test('the own comment is found behind hundreds of others', async () => {
    const there = await forge(kind);
    for (let count = 0; count < 250; count++) there.write('jemand', 'Hallo');
    there.write(SELF[kind], `${MARK}\r\neins`);
    expect(await put(surroundings(kind, there), `${MARK}\neins\n`)).toBe('same');
    expect(there.comments).toHaveLength(251);
  });

  test('asks only for the pull request it runs for, with the token it was given', async () => {
    const there = await forge(kind);
    await put(surroundings(kind, there), `${MARK}\neins`);
    const paths = there.asked.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
    const list = {
      github: '/repos/stadt/sachstand/issues/7/comments',
      gitlab: '/projects/42/merge_requests/7/notes',
      forgejo: '/repos/stadt/sachstand/issues/7/comments',
    }[kind];
    expect(paths).toEqual(['GET /user', `GET ${list}`, `POST ${list}`]);
    const token = { github: 'Bearer t', gitlab: 't', forgejo: 'token t' }[kind];
    expect(new Set(there.asked.map((one) => one.token))).toEqual(new Set([token]));
  });

  test('a refusal is told with what the forge says', async () => {
    const there = await forge(kind);
    there.refuses = 403;
    await expect(put(surroundings(kind, there), `${MARK}\neins`)).rejects.toThrow(/mit 403: .*Forbidden/);
  });
});

describe('after a workflow that had no right to write', () => {
  const run = {
    head_sha: 'abc',
    head_branch: 'stand/mai',
    head_repository: { owner: { login: 'fremd' } },
  };

  test('the comment goes to the pull request whose commit it ran for', async () => {
    const there = await forge('github');
    there.pulls = [
      { number: 3, head: { sha: 'old' } },
      { number: 4, head: { sha: 'abc' } },
    ];
    expect(await put(surroundings('github', there, { workflow_run: run }), `${MARK}\neins`)).toBe('added');
    const paths = there.asked.map(({ path }) => path);
    expect(paths[0]).toContain('head=fremd:stand/mai');
    expect(paths.at(-1)).toContain('/issues/4/comments');
  });

  test('there is none when the pull request has moved on', async () => {
    const there = await forge('github');
    there.pulls = [{ number: 4, head: { sha: 'newer' } }];
    const told = await put(surroundings('github', there, { workflow_run: run }), `${MARK}\neins`);
    expect(told).toContain('zu keinem offenen Änderungsvorschlag');
    expect(there.comments).toEqual([]);
  });
});

describe('there is no comment', () => {
  test('on no forge, without a pull request, and without a token', async () => {
    const there = await forge('gitlab');
    expect(await threadAround({})).toContain('nicht auf GitHub');
    const env = surroundings('gitlab', there);
    expect(await threadAround({ ...env, CI_MERGE_REQUEST_IID: '' })).toContain('keinem offenen');
    expect(await threadAround({ ...env, KOMMENTAR_TOKEN: '' })).toContain('KOMMENTAR_TOKEN');
    expect(await threadAround({ ...surroundings('github', there, {}) })).toContain('keinem offenen');
    expect(there.asked).toEqual([]);
  });

  test('of a text that is not ours, or longer than a forge takes', async () => {
    const there = await forge('forgejo');
    const env = surroundings('forgejo', there);
    await expect(put(env, 'Hallo')).rejects.toThrow('beginnt nicht mit einer Zeile wie');
    await expect(put(env, `${MARK}\n${'x'.repeat(70_000)}`)).rejects.toThrow('zu lang');
    expect(there.comments).toEqual([]);
  });

  test('where the forge is not to be reached', async () => {
    const there = await forge('forgejo');
    const env = surroundings('forgejo', there);
    await there.close();
    await expect(put(env, `${MARK}\neins`)).rejects.toThrow('nicht zu erreichen');
    await there.open();
  });
});
