import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { type WorkflowSchema, workflowFaults } from './workflow-schema.ts';
import { commandsOf, FORGEJO, GITHUB, GITLAB, readYaml, stepsOf } from './workflows.ts';

const ALL = [...GITHUB, ...FORGEJO];
const schema = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/forge/${name}`, 'utf8'));

/** Where only part of a proposal's rights are left, or more than a proposal may have. */
const PRIVILEGED = ['workflow_run', 'pull_request_target', 'push', 'schedule', 'workflow_dispatch'];
const isForProposals = ({ on }: { on: object }) => 'pull_request' in on;

describe('by what the forges publish of their own files', () => {
  const workflow = schema<WorkflowSchema>('github-workflow.json');

  test.each(ALL.map(({ path }) => path))('%s is a workflow', (path) => {
    expect(workflowFaults(workflow, readYaml(path))).toEqual([]);
  });

  test('what is no workflow is found', () => {
    const [good] = GITHUB.map(({ path, ...rest }) => rest);
    const faults = (change: object) => workflowFaults(workflow, { ...good, ...change });
    expect(faults({ job: {} })).toEqual([': job is unknown']);
    expect(faults({ permissions: { contents: 'all' } }).join()).toContain('/permissions/contents');
    expect(faults({ on: { pull_requests: null } }).join()).toContain('pull_requests');
    expect(faults({ jobs: { a: { 'runs-on': 'x', steps: [{ runs: 'x' }] } } })).not.toEqual([]);
  });

  test('.gitlab-ci.yml is a pipeline', () => {
    const isPipeline = new Ajv({ strict: false, logger: false }).compile(schema<object>('gitlab-ci.json'));
    expect([isPipeline(GITLAB), isPipeline.errors]).toEqual([true, null]);
    expect(isPipeline({ ...GITLAB, pages: { skript: ['true'] } })).toBe(false);
  });
});

describe('what others wrote', () => {
  const used = stepsOf(ALL).flatMap(({ where, step }) => (step.uses ? [{ where, uses: step.uses }] : []));

  test.each(used)('is pinned by commit in $where', ({ uses }) => {
    expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  test('is named by its version beside the commit, the same for the same', () => {
    const versions = new Map<string, Set<string>>();
    for (const { path } of ALL) {
      const text = readFileSync(path, 'utf8');
      const pins = [...text.matchAll(/uses: (\S+@[0-9a-f]{40})(.*)$/gm)];
      expect(pins.length, path).toBe(text.match(/uses:/g)?.length);
      for (const [, pin = '', comment = ''] of pins) {
        expect(comment, `${path} ${pin}`).toMatch(/^ # v\d+\.\d+\.\d+$/);
        versions.set(pin, new Set([...(versions.get(pin) ?? []), comment]));
      }
    }
    expect([...versions.values()].filter((comments) => comments.size > 1)).toEqual([]);
  });

  test('comes on Forgejo from an address that no administrator can turn elsewhere', () => {
    const uses = stepsOf(FORGEJO).flatMap(({ step }) => step.uses ?? []);
    expect(uses.filter((one) => !one.startsWith('https://data.forgejo.org/'))).toEqual([]);
  });
});

test('whoever waits for another workflow names one that exists', () => {
  const awaited = GITHUB.flatMap(({ on }) => {
    const run = on.workflow_run as { workflows: string[] } | undefined;
    return run?.workflows ?? [];
  });
  expect(awaited.length).toBeGreaterThan(0);
  expect(GITHUB.map(({ name }) => name)).toEqual(expect.arrayContaining(awaited));
});

describe('rights', () => {
  test('are none but to read, save where a job says what it writes', () => {
    const written = Object.fromEntries(
      GITHUB.flatMap(({ path, permissions, jobs }) => [
        [path, writes(permissions)],
        ...Object.entries(jobs).map(([id, job]) => [`${path} ${id}`, writes(job.permissions)] as const),
      ]),
    );
    const some = Object.entries(written).filter(([, what]) => what.length > 0);
    expect(Object.fromEntries(some)).toEqual({
      '.github/workflows/kommentar.yml kommentar': ['pull-requests'],
      '.github/workflows/pruefen.yml code-scanning': ['security-events'],
      '.github/workflows/veroeffentlichen.yml veroeffentlichen': ['pages', 'id-token'],
    });
    for (const { path, permissions } of GITHUB) expect(permissions, path).toBeDefined();
  });

  test('never meet the code of a proposal', () => {
    for (const { path, on, jobs } of ALL) {
      const text = readFileSync(path, 'utf8');
      if (isForProposals({ on })) {
        expect(text, path).not.toMatch(/secrets\.|KOMMENTAR_TOKEN|_TOKEN\b/);
        expect(Object.keys(on).filter((event) => PRIVILEGED.includes(event))).toEqual([]);
      } else {
        const checkouts = Object.values(jobs)
          .flatMap(({ steps }) => steps)
          .filter(({ uses }) => uses?.includes('actions/checkout@'));
        expect(checkouts.filter((step) => step.with?.ref || step.with?.repository)).toEqual([]);
      }
    }
  });

  test('are not left lying in the files of a checkout', () => {
    const left = stepsOf(ALL).filter(
      ({ step }) => step.uses?.includes('actions/checkout@') && step.with?.['persist-credentials'] !== false,
    );
    expect(left.map(({ where }) => where)).toEqual([]);
  });

  test('of who writes the comment on GitHub are used by nothing but the project’s own code', () => {
    const comment = GITHUB.filter(({ on }) => 'workflow_run' in on);
    const runs = stepsOf(comment).flatMap(({ step }) => step.run ?? []);
    expect(runs).toEqual(['node src/cli/kommentar.ts "$RUNNER_TEMP/vergleich/vergleich.md"']);
  });

  test('to publish need a variable that nobody sets by accident', () => {
    const publishing = ALL.filter(({ on }) => 'schedule' in on).map(({ jobs }) => Object.values(jobs)[0]?.if);
    expect(publishing.length).toBe(2);
    for (const condition of publishing)
      expect(condition).toMatch(/^\$\{\{ vars.VEROEFFENTLICHEN == 'ja' \}\}$/);
    expect(GITLAB.pages?.rules?.[0]?.if).toContain('$VEROEFFENTLICHEN == "ja"');
  });
});

test('no text of a proposal becomes a command: values reach commands as variables only', () => {
  const guilty = stepsOf(ALL).filter(({ step }) => step.run?.includes('${{'));
  expect(guilty.map(({ where }) => where)).toEqual([]);
});

describe('every job', () => {
  test('ends by itself, and gives way to a newer run of its kind', () => {
    const jobs = ALL.flatMap(({ path, jobs }) =>
      Object.entries(jobs).map(([id, job]) => ({ id, path, job })),
    );
    expect(jobs.filter(({ job }) => !job['timeout-minutes']).map(({ path, id }) => `${path} ${id}`)).toEqual(
      [],
    );
    expect(ALL.filter(({ concurrency }) => !concurrency).map(({ path }) => path)).toEqual([]);
    const named = ['inhalte', 'tests', 'pages'];
    expect(named.filter((name) => !GITLAB[name]?.timeout)).toEqual([]);
  });

  test('that builds or compares has all earlier states', () => {
    const needing = ALL.flatMap(({ path, jobs }) =>
      Object.entries(jobs).map(([id, job]) => ({ where: `${path} ${id}`, job })),
    ).filter(({ job }) => job.steps.some(({ run }) => /build|vergleich -- |git diff/.test(run ?? '')));
    const shallow = needing.filter(
      ({ job }) =>
        job.steps.find(({ uses }) => uses?.includes('actions/checkout@'))?.with?.['fetch-depth'] !== 0,
    );
    expect(needing.length).toBeGreaterThan(5);
    expect(shallow.map(({ where }) => where)).toEqual([]);
    expect(readYaml<{ variables: object }>('.gitlab-ci.yml').variables).toEqual({ GIT_DEPTH: '0' });
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const runs = [
      ...stepsOf(ALL).flatMap(({ step }) => step.run ?? []),
      ...['inhalte', 'tests', 'pages'].flatMap(commandsOf),
    ].join('\n');
    const named = [...runs.matchAll(/npm (?:run )?(?!ci\b)([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...runs.matchAll(/node (\S+\.ts)/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the nightly build', () => {
  test.each(ALL.filter(({ on }) => 'schedule' in on))(
    'in $path begins after midnight in Germany, summer and winter',
    ({ on }) => {
      const [{ cron, timezone = 'UTC' }] = on.schedule as [{ cron: string; timezone?: string }];
      const [minute, hour] = cron.split(' ').map(Number);
      expect(cron).toMatch(/^\d+ \d+ \* \* \*$/);
      for (const month of ['01', '07']) {
        const at = hourInBerlin(`2026-${month}-15`, hour ?? -1, minute ?? -1, timezone);
        expect(at, `${month} ${timezone}`).toBeLessThan(2);
      }
    },
  );
});

/** The hour that a clock in Berlin shows when one elsewhere shows `hour`. */
function hourInBerlin(day: string, hour: number, minute: number, timezone: string): number {
  if (timezone === 'Europe/Berlin') return hour;
  expect(timezone).toBe('UTC');
  const moment = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  return Number(
    new Intl.DateTimeFormat('de-DE', { hour: 'numeric', hour12: false, timeZone: 'Europe/Berlin' })
      .format(moment)
      .replace(/\D/g, ''),
  );
}

function writes(permissions: Record<string, string> = {}): string[] {
  return Object.keys(permissions).filter((what) => permissions[what] !== 'read');
}
