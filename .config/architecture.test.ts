import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

const configuration = createRequire(import.meta.url)('./dependency-cruiser.cjs') as IConfiguration

/** A small sandbox in which every allowed kind of import occurs. */
const CLEAN = {
  'node_modules/hono/package.json': '{ "name": "hono", "version": "1.0.0", "main": "index.js" }',
  'node_modules/hono/index.js': 'exports.Hono = class {}',
  'scenarios/steps.ts': 'export const steps = []',
  'sandbox/config.ts': 'export const port = 0',
  'sandbox/index.ts': `export { app } from './app.ts'`,
  'sandbox/app.ts': `
    import { lines } from './duties/index.ts'
    import { levers } from './control/index.ts'
    export const app = [lines, levers]`,
  'sandbox/kernel/money.ts': 'export const nil = 0n',
  'sandbox/kernel/ids.ts': `export { randomUUID } from 'node:crypto'`,
  'sandbox/storage/index.ts': `export { open } from 'node:fs'`,
  'sandbox/http/index.ts': `import { Hono } from 'hono'\nexport const endpoint = Hono`,
  'sandbox/control/index.ts': `export { rate as levers } from '../tariff/index.ts'`,
  'sandbox/tariff/index.ts': `export { rate } from './rate.ts'`,
  'sandbox/tariff/rate.ts': `export { nil as rate } from '../kernel/money.ts'`,
  'sandbox/duties/index.ts': `
    export { lines } from './routes.ts'
    export { owed } from './owed.ts'`,
  'sandbox/duties/owed.ts': `import { rate } from '../tariff/index.ts'\nexport const owed = rate`,
  'sandbox/duties/store.ts': `export { open } from '../storage/index.ts'`,
  'sandbox/duties/routes.ts': `
    import { endpoint } from '../http/index.ts'
    import { open } from './store.ts'
    export const lines = [endpoint, open]`,
  'sandbox/duties/testing/oracle.ts': `export { readFileSync as oracle } from 'node:fs'`,
  'sandbox/duties/owed.test.ts': `
    import { oracle } from './testing/oracle.ts'
    import { app } from '../app.ts'
    export const tested = [oracle, app]`,
}

/** One planted line for each rule; the name of the rule is what the check must answer. */
const FAULTS = [
  ['no-circular', 'sandbox/tariff/rate.ts', `import './index.ts'`],
  ['slices-meet-at-their-index', 'sandbox/duties/owed.ts', `import '../tariff/rate.ts'`],
  ['kernel-knows-nobody', 'sandbox/kernel/ids.ts', `import '../tariff/index.ts'`],
  ['domain-is-pure', 'sandbox/duties/owed.ts', `import 'hono'`],
  ['domain-is-pure', 'sandbox/duties/owed.ts', `import type { open } from '../storage/index.ts'`],
  ['domain-is-pure', 'sandbox/duties/owed.ts', `import { open } from './store.ts'`],
  ['domain-needs-no-machine', 'sandbox/duties/owed.ts', `import 'node:fs'`],
  ['production-ignores-test-folders', 'sandbox/msw.ts', `import '../scenarios/steps.ts'`],
  ['production-ignores-tests', 'sandbox/duties/owed.ts', `import './testing/oracle.ts'`],
  ['slices-do-not-look-up', 'sandbox/duties/routes.ts', `import '../control/index.ts'`],
  ['slices-meet-the-web-at-their-edge', 'sandbox/duties/owed.ts', `import '../http/index.ts'`],
  ['only-entrances-compose', 'sandbox/http/index.ts', `import '../config.ts'`],
] as const

let clean: string

beforeAll(async () => {
  clean = await mkdtemp(join(tmpdir(), 'ces-architecture-'))
  for (const [file, text] of Object.entries(CLEAN)) await write(join(clean, file), text)
})

afterAll(() => rm(clean, { recursive: true }))

test('finds nothing in a tree that keeps every rule', async () => {
  expect(await brokenRules(clean)).toEqual([])
})

test.each(FAULTS)('%s fails alone when %s says %s', async (rule, file, line) => {
  const tree = `${clean}-${rule}`
  await cp(clean, tree, { recursive: true })
  await write(join(tree, file), `${line}\n${textOf(file)}`)
  expect(await brokenRules(tree)).toEqual([rule])
  await rm(tree, { recursive: true })
})

test('plants a fault for every rule', () => {
  const planted = new Set(FAULTS.map(([rule]) => rule))
  expect(planted).toEqual(new Set(configuration.forbidden?.map(({ name }) => name)))
})

async function brokenRules(baseDir: string): Promise<string[]> {
  const { forbidden, options } = configuration
  const { cache: _cache, ...rest } = options ?? {}
  const ruleSet = { forbidden: forbidden ?? [] }
  const { output } = await cruise(['sandbox'], { ...rest, baseDir, ruleSet, validate: true })
  if (typeof output === 'string') throw new Error(output)
  expect(output.summary.totalCruised).toBeGreaterThan(10)
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))]
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

function textOf(file: string): string {
  return Object.entries(CLEAN).find(([name]) => name === file)?.[1] ?? ''
}
