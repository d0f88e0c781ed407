import { readFileSync } from 'node:fs';
import { Api } from './api.ts';
import { githubThread, pullRequestOf, type WorkflowRun } from './github.ts';
import { gitlabThread } from './gitlab.ts';
import type { Thread } from './thread.ts';

type Environment = Record<string, string | undefined>;

/** What the event of a workflow says, as far as it matters here. */
interface Event {
  pull_request?: { number: number };
  workflow_run?: WorkflowRun;
}

/**
 * The pull request that a workflow runs for, found in what the forge tells its jobs; or a sentence in German saying why
 * there is none to comment on, which is no mistake.
 */
export async function threadAround(env: Environment): Promise<Thread | string> {
  if (env.GITLAB_CI) return onGitlab(env);
  if (env.FORGEJO_ACTIONS || env.GITEA_ACTIONS) return onForgejo(env);
  if (env.GITHUB_ACTIONS) return onGithub(env);
  return 'Kein Kommentar: Der Befehl läuft nicht auf GitHub, GitLab oder Forgejo.';
}

const NO_TOKEN = 'Kein Kommentar: Es gibt kein Zugriffstoken (KOMMENTAR_TOKEN).';
const NO_REQUEST = 'Kein Kommentar: Dieser Lauf gehört zu keinem offenen Änderungsvorschlag.';

async function onGithub(env: Environment): Promise<Thread | string> {
  const token = env.KOMMENTAR_TOKEN || env.GITHUB_TOKEN;
  if (!token) return NO_TOKEN;
  const { GITHUB_API_URL: base = '', GITHUB_REPOSITORY: repository = '' } = env;
  const api = new Api(base, { Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28' });
  const { pull_request, workflow_run } = readEvent(env.GITHUB_EVENT_PATH);
  const number =
    pull_request?.number ?? (workflow_run ? await pullRequestOf(api, repository, workflow_run) : null);
  return number === null ? NO_REQUEST : githubThread(api, repository, number, 'github-actions[bot]');
}

function onForgejo(env: Environment): Thread | string {
  const token = env.KOMMENTAR_TOKEN || env.FORGEJO_TOKEN || env.GITHUB_TOKEN;
  if (!token) return NO_TOKEN;
  const { GITHUB_API_URL: base = '', GITHUB_REPOSITORY: repository = '' } = env;
  const number = readEvent(env.GITHUB_EVENT_PATH).pull_request?.number;
  if (number === undefined) return NO_REQUEST;
  return githubThread(
    new Api(base, { Authorization: `token ${token}` }),
    repository,
    number,
    'forgejo-actions',
  );
}

function onGitlab(env: Environment): Thread | string {
  const { KOMMENTAR_TOKEN: token, CI_API_V4_URL: base = '', CI_PROJECT_ID: project = '' } = env;
  if (!env.CI_MERGE_REQUEST_IID) return NO_REQUEST;
  if (!token) return NO_TOKEN;
  return gitlabThread(new Api(base, { 'PRIVATE-TOKEN': token }), project, env.CI_MERGE_REQUEST_IID);
}

function readEvent(path: string | undefined): Event {
  return path ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
