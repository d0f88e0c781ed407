import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { phasesIn } from './phases.ts';
import { withTable } from './table.ts';

/** A profile in which every function runs for a second, by itself. */
function profileOf(functions: readonly [name: string, url: string, calledBy: number | null][]) {
  const nodes = functions.map(([functionName, url], index) => ({
    id: index + 1,
    callFrame: { functionName, url },
    children: functions.flatMap(([, , by], child) => (by === index ? [child + 1] : [])),
  }));
  const ids = nodes.map(({ id }) => id);
  return { nodes, samples: ids, timeDeltas: ids.map(() => 1e6) };
}

const PAGE = 'file:///x/.prerender/chunks/page.mjs';

test('time belongs to the innermost part of the build that it was spent in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profil-'));
  try {
    const profile = profileOf([
      ['(root)', '', null],
      ['checkContent', 'src/site.ts', 0],
      ['render', PAGE, 0],
      ['drawChart$1', PAGE, 2],
      ['helper', PAGE, 3],
      ['makePdf', PAGE, 0],
      ['statesAt', PAGE, 5],
      ['reportDocx', 'src/exports/docx.ts', 0],
      ['indexFiles', 'src/search/index-files.ts', 0],
      ['(garbage collector)', '', 0],
      ['(idle)', '', 0],
    ]);
    writeFileSync(join(folder, 'one.cpuprofile'), JSON.stringify(profile));
    expect(phasesIn(folder)).toEqual({
      check: 1,
      model: 1,
      charts: 2,
      pages: 1,
      PDFs: 1,
      exports: 1,
      'search index': 1,
      tools: 1,
      'memory management': 1,
      waiting: 1,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a part of the build that no function belongs to any more is no silent zero', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profil-'));
  writeFileSync(join(folder, 'one.cpuprofile'), JSON.stringify(profileOf([['(root)', '', null]])));
  expect(() => phasesIn(folder)).toThrow('Nothing in the profile belongs to: check, model, charts');
  rmSync(folder, { recursive: true });
});

test('the figures are written between their marks and nowhere else', () => {
  const text = 'before\n<!-- figures of npm run bench -->\nold\n<!-- end of the figures -->\nafter\n';
  expect(withTable(text, '| new |')).toBe(
    'before\n<!-- figures of npm run bench -->\n\n| new |\n\n<!-- end of the figures -->\nafter\n',
  );
  expect(() => withTable('no marks', '| new |')).toThrow('Marks missing');
});
