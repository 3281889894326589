import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // electron's package would download its binary when a library asks for it; tests contact no host but loopback.
    env: { TZ: 'UTC', ELECTRON_OVERRIDE_DIST_PATH: 'none' },
    testTimeout: 20_000,
  },
});
