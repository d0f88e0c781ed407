import { defineConfig } from 'vitest/config';

const SITE = ['test/built/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/dev/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: SITE,
          // The first drawing of a chart loads React and Recharts; a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: 'test/browser/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Whole builds and one browser: one file after the other, and not beside the unit tests.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
