import { defineConfig } from 'vitest/config';

const SITE = ['test/built/**/*.test.ts', 'test/dev/**/*.test.ts'];
const BROWSER = ['test/browser/**/*.test.ts'];

/** Whole builds, a server, a browser: one file after the other. */
const alone = { testTimeout: 120_000, hookTimeout: 240_000, maxWorkers: 1 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...SITE, ...BROWSER],
          // The first drawing of a chart loads React and Recharts; a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'site', include: SITE, sequence: { groupOrder: 1 }, ...alone } },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          globalSetup: 'test/browser/setup.ts',
          sequence: { groupOrder: 2 },
          ...alone,
        },
      },
    ],
  },
});
