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
