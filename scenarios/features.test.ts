import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadConfiguration, loadSources } from '@cucumber/cucumber/api'
import { expect, test } from 'vitest'
import { catalogueOf } from '../sandbox/platform/slice/index.ts'
import { slices } from '../sandbox/slices.ts'

const root = join(import.meta.dirname, '..')

/** Those of a certification speak of the wire, and state requirements instead of rules. */
const exclude = ['features/certification/**']
const files = await Array.fromAsync(glob('features/**/*.feature', { cwd: root, exclude }))
const features = await Promise.all(
  files.sort().map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
)

const RULE = /^\s*(?:Rule|Règle):/
const SCREEN = /\b(?:click|button|screen|web ?page|cliquer?|bouton|écran)\b/i
const WIRE = /\b(?:HTTP|JSON|GET|POST|PUT|DELETE|URL|endpoint|status code)\b/

test('every feature can be read', async () => {
  const { runConfiguration } = await loadConfiguration(
    { file: '.config/cucumber.mjs' },
    { cwd: root },
  )
  const { plan, errors } = await loadSources(runConfiguration.sources, { cwd: root })
  expect(errors).toEqual([])
  expect(plan.length).toBeGreaterThan(22)
})

test.each(features)('%s states its rules, each with a source of the code', (_file, text) => {
  const known = new Set(
    catalogueOf(slices)
      .sources()
      .map(({ id }) => id),
  )
  const lines = text.split('\n')
  const rules = lines.flatMap((line, index) => (RULE.test(line) ? [index] : []))
  expect(rules.length).toBeGreaterThan(0)
  for (const index of rules) {
    const ids = [...(lines[index - 1] ?? '').matchAll(/@source:(\S+)/g)].map(([, id]) => id)
    expect(ids, `the rule "${lines[index]?.trim() ?? ''}" has no source`).not.toEqual([])
    for (const id of ids) expect(known).toContain(id)
  }
})

test.each(features)('%s speaks of no screen and no wire, on one page', (_file, text) => {
  expect(SCREEN.exec(text)).toBeNull()
  expect(WIRE.exec(text)).toBeNull()
  expect(text.split('\n').length).toBeLessThan(100)
})
