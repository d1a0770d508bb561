import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import usual from './vitest.config.ts'

/**
 * What is made on first use (`lazily`) would be seen as made by the first test alone, or made before the
 * mutant is. While Stryker looks which tests reach a mutant, each test makes it anew; while it tries one, it
 * is made once more for that.
 */
const FORGETFUL = `
export function lazily(make) {
  let made
  return () => {
    const { currentTestId, activeMutant } = globalThis.__stryker__ ?? {}
    const by = currentTestId ?? activeMutant
    if (made === undefined || made.by !== by) made = { by, value: make() }
    return made.value
  }
}`

/** One failure is enough, so the quickest files go first. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    return (await super.sort(files)).toReversed()
  }
}

export default mergeConfig(
  usual,
  defineConfig({
    plugins: [
      {
        name: 'forget-between-tests',
        enforce: 'pre',
        transform: (_code, id) =>
          id.endsWith('/trade/reference/lazily.ts') ? FORGETFUL : undefined,
      },
    ],
    test: { sequence: { sequencer: QuickestFirst } },
  }),
)
