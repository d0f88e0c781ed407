import { defineConfig } from 'vitest/config';

const DEV = ['test/dev/**/*.test.ts'];
const SITE = ['test/built/**/*.test.ts', 'test/browser/**/*.test.ts'];

/** Whole builds, a server, a browser: one file after the other, and patience for slow machines. */
const alone = { testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 1 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...DEV, ...SITE],
          // The first drawing of a chart loads React and Recharts; a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'dev', include: DEV, sequence: { groupOrder: 1 }, ...alone } },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: 'test/browser/setup.ts',
          sequence: { groupOrder: 2 },
          ...alone,
        },
      },
    ],
  },
});
