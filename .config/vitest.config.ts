import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: '.cache/vite',
  test: {
    include: ['{sandbox,scenarios,load,.config}/**/*.test.ts'],
    // Twice as fast, and two sandboxes in one process must not meet anyway.
    isolate: false,
    // What a test starts speaks English, whatever its machine does.
    env: { CES_LANG: 'en' },
    restoreMocks: true,
    unstubEnvs: true,
  },
})
