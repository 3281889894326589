import { defineConfig } from 'vitest/config';

/** The tests that are to notice a fault in what is mutated. */
export default defineConfig({
  test: {
    include: ['test/{mapping,validate,schedule}/**/*.test.ts', 'test/bios/outcome.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
  },
});
