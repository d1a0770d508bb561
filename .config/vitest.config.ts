import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: '.cache/vite',
  test: {
    include: ['{sandbox,scenarios,load,.config}/**/*.test.ts'],
    restoreMocks: true,
    unstubEnvs: true,
  },
})
