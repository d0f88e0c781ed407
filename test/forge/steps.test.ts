import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Forge } from '../comment/forges.ts';
import { Proposal } from './proposal.ts';
import { commandsOf, FORGEJO, GITHUB, GITLAB, type Step, type Workflow } from './workflows.ts';

/** What takes long, and is run by the project's own tests anyway. */
const LONG = /^npm (ci|test)\b|npm run build$|npm ci/;

let proposal: Proposal;
beforeAll(() => {
  proposal = new Proposal();
}, 60_000);
afterAll(() => proposal.remove());

function stepsOf(workflows: readonly Workflow[], file: string, job: string): Step[] {
  const workflow = workflows.find(({ path }) => path.endsWith(`/${file}`));
  const steps = workflow?.jobs[job]?.steps.filter(({ run }) => run !== undefined) ?? [];
  expect(steps.length).toBeGreaterThan(0);
  return steps;
}

/** Runs all steps but the long ones, one after the other; `values` stand for what the forge puts into variables. */
async function runAll(steps: readonly Step[], env: Record<string, string>): Promise<string> {
  let told = '';
  for (const { name, run = '' } of steps.filter(({ run = '' }) => !LONG.test(run))) {
    const { code, output } = await proposal.run(run, env);
    expect(code, `${name}\n${output}`).toBe(0);
    told += output;
  }
  return told;
}

async function forge(kind: 'github' | 'gitlab' | 'forgejo'): Promise<Forge> {
  const opened = await new Forge(kind, 'bot').open();
  onTestFinished(() => opened.close());
  return opened;
}

const SAID = 'Der Probelauf hat begonnen.';

describe('on GitHub', () => {
  test('a proposal is checked, compared with its base, and the comparison handed on', async () => {
    const summary = join(proposal.temporary, 'summary.md');
    const steps = stepsOf(GITHUB, 'pruefen.yml', 'inhalte');
    proposal.merged();
    await runAll(steps, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
    expect(proposal.read('vergleich.md')).toContain(SAID);
    expect(JSON.parse(proposal.read('befunde.sarif')).version).toBe('2.1.0');
    const { output } = await proposal.run(`cat "${summary}"`);
    expect(output).toContain(SAID);
  });

  test('mistakes in a proposal stop its job, stand beside their lines, and are compared all the same', async () => {
    const [check, compare] = stepsOf(GITHUB, 'pruefen.yml', 'inhalte').filter(
      ({ run = '' }) => !LONG.test(run),
    );
    proposal.merged().edit((text) => text.replace('2026-03-25', '25.3.2026'));
    const checked = await proposal.run(check?.run ?? '', { GITHUB_ACTIONS: 'true' });
    const compared = await proposal.run(compare?.run ?? '', { GITHUB_ACTIONS: 'true' });
    proposal.git('checkout', '-q', '.');
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('::error file=content/massnahmen/parkleitsystem.md,line=');
    expect(compared.code).toBe(0);
  });

  test('the comparison of a finished run becomes the comment, by code of the default branch alone', async () => {
    const there = await forge('github');
    there.pulls = [{ number: 7, head: { sha: 'abc' } }];
    mkdirSync(join(proposal.temporary, 'vergleich'), { recursive: true });
    writeFileSync(join(proposal.temporary, 'vergleich/vergleich.md'), '<!-- sachstand-vergleich -->\nNeu\n');
    const event = join(proposal.temporary, 'event.json');
    const run = { head_sha: 'abc', head_branch: 'vorschlag', head_repository: { owner: { login: 'fremd' } } };
    writeFileSync(event, JSON.stringify({ workflow_run: run }));
    proposal.trusted();
    const told = await runAll(stepsOf(GITHUB, 'kommentar.yml', 'kommentar'), {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: there.url,
      GITHUB_REPOSITORY: 'stadt/sachstand',
      GITHUB_EVENT_PATH: event,
      GITHUB_TOKEN: 't',
      RUNNER_TEMP: proposal.temporary,
    });
    expect(told).toContain('Der Kommentar ist geschrieben.');
    expect(there.comments.map(({ text }) => text)).toEqual(['<!-- sachstand-vergleich -->\nNeu\n']);
  });
});

describe('on GitLab', () => {
  test('a proposal is checked, compared, and commented', async () => {
    const there = await forge('gitlab');
    const env = {
      GITLAB_CI: 'true',
      CI_API_V4_URL: there.url,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: proposal.base,
      KOMMENTAR_TOKEN: 't',
    };
    const commands = commandsOf('inhalte').map((run): Step => ({ run }));
    proposal.head();
    await runAll(commands, env);
    expect(JSON.parse(proposal.read('befunde.json'))).toBeInstanceOf(Array);
    expect(there.comments).toHaveLength(1);
    expect(there.comments[0]?.text).toContain(SAID);
  });

  test('a fork, which has no token, keeps the comparison as a file', async () => {
    const [comment = ''] = commandsOf('inhalte').slice(-1);
    const told = await proposal.run(comment, { GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7' });
    expect(told).toMatchObject({ code: 0, output: expect.stringContaining('Kein Kommentar') });
    expect(GITLAB.inhalte?.artifacts?.paths).toContain('vergleich.md');
  });
});

describe('on Forgejo', () => {
  test('a proposal is checked and compared', async () => {
    proposal.head();
    const told = await runAll(stepsOf(FORGEJO, 'pruefen.yml', 'inhalte'), {
      HOME: proposal.temporary,
      ZIEL: 'main',
    });
    expect(told).toContain(SAID);
  });

  test('what a proposal changes is commented without checking it out', async () => {
    const there = await forge('forgejo');
    const event = join(proposal.temporary, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
    proposal.trusted();
    await runAll(stepsOf(FORGEJO, 'kommentar.yml', 'kommentar'), {
      HOME: proposal.temporary,
      NUMMER: '7',
      FORGEJO_ACTIONS: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: there.url,
      GITHUB_REPOSITORY: 'stadt/sachstand',
      GITHUB_EVENT_PATH: event,
      KOMMENTAR_TOKEN: 't',
    });
    expect(there.comments[0]?.text).toContain(SAID);
    expect(proposal.git('status', '--porcelain', '--', 'content')).toBe('');
    expect(proposal.git('rev-parse', 'HEAD')).toBe(proposal.base);
  });

  test('the built site is put into its branch', async () => {
    mkdirSync(join(proposal.folder, 'dist'), { recursive: true });
    writeFileSync(join(proposal.folder, 'dist/index.html'), 'Start');
    proposal.trusted();
    const told = await runAll(stepsOf(FORGEJO, 'veroeffentlichen.yml', 'veroeffentlichen'), {
      HOME: proposal.temporary,
    });
    expect(told).toContain('Der Zweig „pages“ ist erneuert.');
    expect(proposal.git('ls-remote', 'origin', 'refs/heads/pages')).not.toBe('');
  });
});

describe('the tests run', () => {
  /** The step, with something else in place of the tests. */
  const judged = (script: string) => script.replace(/\(npm ci.*\)/, 'echo Tests');
  const scripts = {
    GitHub: stepsOf(GITHUB, 'pruefen.yml', 'tests')[0]?.run ?? '',
    GitLab: commandsOf('tests').at(-1) ?? '',
    Forgejo: stepsOf(FORGEJO, 'pruefen.yml', 'tests').at(-1)?.run ?? '',
  };
  const env = () => ({ ZIEL: 'main', CI_MERGE_REQUEST_DIFF_BASE_SHA: proposal.base });
  const layOut = (name: string) => (name === 'GitHub' ? proposal.merged() : proposal.head());

  test.each(Object.entries(scripts))('on %s not for content alone', async (name, script) => {
    layOut(name);
    expect(await proposal.run(judged(script), env())).toEqual({ code: 0, output: '' });
  });

  test.each(Object.entries(scripts))('on %s for everything else', async (name, script) => {
    const before = proposal.head().git('rev-parse', 'HEAD');
    writeFileSync(join(proposal.folder, 'src/neu.ts'), 'export {};\n');
    proposal.git('add', '-A', 'src');
    proposal.git('commit', '-q', '-m', 'code');
    layOut(name);
    const { output } = await proposal.run(judged(script), env());
    proposal.git('checkout', '-q', '-B', 'vorschlag', before);
    expect(output).toContain('Tests');
  });
});
