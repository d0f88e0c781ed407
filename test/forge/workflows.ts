import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the workflows of GitHub and Forgejo say, as far as tests ask. */
export interface Workflow {
  /** Path of its file. */
  path: string;
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

export interface Job {
  name: string;
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** A job of GitLab, as far as tests ask. */
export interface GitlabJob {
  extends?: string;
  timeout?: string;
  rules?: { if?: string }[];
  before_script?: string[];
  script?: string[];
  after_script?: string[];
  artifacts?: { paths?: string[]; reports?: Record<string, string> };
}

export function workflowsIn(folder: string): Workflow[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ ...readYaml<Workflow>(join(folder, name)), path: join(folder, name) }));
}

export const GITHUB = workflowsIn('.github/workflows');
export const FORGEJO = workflowsIn('.forgejo/workflows');
export const GITLAB = readYaml<Record<string, GitlabJob>>('.gitlab-ci.yml');

export function readYaml<T>(path: string): T {
  return parse(readFileSync(path, 'utf8')) as T;
}

/** Everything that a workflow's jobs do, with the job and the step that does it. */
export function stepsOf(workflows: readonly Workflow[]): { where: string; job: Job; step: Step }[] {
  return workflows.flatMap(({ path, jobs }) =>
    Object.entries(jobs).flatMap(([id, job]) =>
      job.steps.map((step) => ({
        where: `${path} ${id} „${step.name ?? step.uses ?? step.run}“`,
        job,
        step,
      })),
    ),
  );
}

/** The commands that GitLab runs, in the order in which it does. */
export function commandsOf(name: string): string[] {
  const job = GITLAB[name] ?? {};
  const base = job.extends ? GITLAB[job.extends] : undefined;
  const { before_script = base?.before_script ?? [], script = [], after_script = [] } = job;
  return [...before_script, ...script, ...after_script];
}
