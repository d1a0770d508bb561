import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: '.cache/vite',
  test: {
    include: ['{sandbox,scenarios,load,.config}/**/*.test.ts'],
    // Twice as fast, and two sandboxes in one process must not meet anyway.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
