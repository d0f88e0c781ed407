import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Tests of the built site start whole builds.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
