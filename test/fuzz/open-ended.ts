import { spawnSync } from 'node:child_process';

/**
 * `npm run fuzz [-- <factor>]`: the same properties as in `npm test`, with new cases and that many times more of them.
 * A case that fails is printed with the seed that makes it again.
 */
const FUZZ = process.argv[2] ?? '20';
const { status } = spawnSync('vitest', ['run', '--project', 'units', '--testTimeout=0', 'test/fuzz'], {
  env: { ...process.env, FUZZ },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
