import { defineConfig } from 'vitest/config';

/** Apart from `npm test`, because each fault takes a build of its own. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/faults/faults.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
