import { describe, expect, test } from 'vitest';
import { CODE_OWNERS_FILES, codeOwners } from '../../src/exports/code-owners.ts';
import type { ForgeKind } from '../../src/views/forge.ts';
import { musterstadt } from '../musterstadt.ts';

const site = { ...musterstadt(), history: null };
const FORGES = Object.keys(CODE_OWNERS_FILES) as ForgeKind[];

/** Lines that say something, as pattern and teams. */
function rules(text: string): [pattern: string, teams: string][] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const cut = line.indexOf(' ');
    return [line.slice(0, cut), line.slice(cut + 1)];
  });
}

describe.each(FORGES)('who looks over changes, for %s', (forge) => {
  test('reads like this', async () => {
    await expect(codeOwners(site, forge)).toMatchFileSnapshot(`expected/codeowners-${forge}`);
  });

  test('is nobody as long as no team is named', () => {
    const strategy = { ...site.plan.strategy, teams: new Map() };
    const text = codeOwners({ ...site, plan: { ...site.plan, strategy } }, forge);
    expect(rules(text)).toEqual([]);
    expect(text).toContain('# Schule (fb40): noch kein Team');
  });
});

test('for Forgejo is a regular expression that matches exactly its file', () => {
  const files = site.plan.measures.map(({ file }) => `content/${file}`);
  for (const [pattern] of rules(codeOwners(site, 'forgejo'))) {
    const matched = files.filter((file) => new RegExp(`^${pattern}$`).test(file));
    expect(matched.length, pattern).toBeLessThanOrEqual(1);
  }
  const schools = rules(codeOwners(site, 'forgejo')).find(([, team]) => team === '@musterstadt/schule');
  expect(schools?.[0]).toMatch(/^content\/\w+\/[\w-]+\\\.(md|yaml)$/);
});

test('whoever answers for a measure today looks over it, not who did at first', () => {
  const [unit] = [...site.plan.strategy.teams.keys()];
  const teams = new Map(site.plan.strategy.units.map(({ id }) => [id, [`@${id}`]]));
  const plan = { ...site.plan, strategy: { ...site.plan.strategy, teams } };
  const moved = site.plan.measures.find((measure) => measure.log.some((entry) => entry.owner));
  expect(unit).toBeDefined();
  if (!moved) throw new Error('No measure of Musterstadt changed hands');
  const owner = moved.log.findLast((entry) => entry.owner)?.owner;
  const rule = rules(codeOwners({ ...site, plan }, 'github')).find(([path]) => path.endsWith(moved.file));
  expect(rule?.[1]).toBe(`@${owner}`);
});
