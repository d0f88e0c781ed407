import { defineConfig } from 'vitest/config';

/** Apart from `npm test`, because it needs nginx and Apache on the machine. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/delivery/servers.ts'],
    globalSetup: 'test/browser/setup.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
