import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measure } from './build.ts';
import { type Results, tableOf, withTable } from './table.ts';
import { measureYardsticks } from './yardsticks.ts';

/**
 * `npm run bench [-- <measures> …]`: what cities of 100, 1,000 and 10,000 measures cost, or of the sizes given. Writes the
 * figures into `test/bench/results.json`, where other sizes keep theirs, and as a table into the README.
 */
const RESULTS = 'test/bench/results.json';
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error('Usage: npm run bench [-- <measures> …]');
}

for (const size of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
  const tell = (what: string) => process.stdout.write(`${size} measures: ${what}\n`);
  const { figures, html } = await measure(size, tell);
  const yardsticks = await measureYardsticks(html, tell);
  const results = before();
  results.sizes[size] = { ...figures, pages: html.length, yardsticks };
  writeFileSync(RESULTS, `${JSON.stringify({ ...results, machine: machine() }, rounded, 2)}\n`);
}
const table = tableOf(before());
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8'), table));
process.stdout.write(`\n${table}\n`);

function before(): Results {
  return existsSync(RESULTS)
    ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results)
    : { machine: machine(), sizes: {} };
}

function machine(): Results['machine'] {
  return {
    processor: cpus()[0]?.model.trim() || 'processor',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 1e9),
    node: process.version,
  };
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
