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
  'load/lib/draw.ts': `export { randomInt as draw } from 'node:crypto'`,
  'load/oracle/count.ts': `export { draw as count } from '../lib/draw.ts'`,
  'load/proofs/oracle.ts': `
    import { count } from '../oracle/count.ts'
    import { app } from '../../sandbox/index.ts'
    export const proof = [count, app]`,
  'sandbox/server/config.ts': 'export const port = 0',
  'sandbox/index.ts': `export { app } from './app.ts'`,
  'sandbox/app.ts': `
    import { lines } from './trade/duties/index.ts'
    import { levers } from './platform/control/index.ts'
    export const app = [lines, levers]`,
  'sandbox/slices.ts': `export { dutiesSlice } from './trade/duties/slice.ts'`,
  'sandbox/kernel/money.ts': 'export const nil = 0n',
  'sandbox/kernel/ids.ts': `export { randomUUID } from 'node:crypto'`,
  'sandbox/platform/storage/index.ts': `export { open } from 'node:fs'`,
  'sandbox/platform/commands/index.ts': `export { nil as execute } from '../../kernel/money.ts'`,
  'sandbox/platform/http/index.ts': `
    import { Hono } from 'hono'
    export { execute } from '../commands/index.ts'
    export const endpoint = Hono`,
  'sandbox/platform/control/index.ts': `export { nil as levers } from '../../kernel/money.ts'`,
  'sandbox/parties/accounts/index.ts': `export { standing } from './standing.ts'`,
  'sandbox/parties/accounts/standing.ts': `export { nil as standing } from '../../kernel/money.ts'`,
  'sandbox/trade/tariff/index.ts': `export { rate } from './rate.ts'`,
  'sandbox/trade/tariff/rate.ts': `export { standing as rate } from '../../parties/accounts/index.ts'`,
  'sandbox/trade/duties/index.ts': `
    export { lines } from './routes.ts'
    export { owed } from './owed.ts'`,
  'sandbox/trade/duties/owed.ts': `import { rate } from '../tariff/index.ts'\nexport const owed = rate`,
  'sandbox/trade/duties/slice.ts': `export { lines as dutiesSlice } from './routes.ts'`,
  'sandbox/trade/duties/store.ts': `export { open } from '../../platform/storage/index.ts'`,
  'sandbox/trade/duties/routes.ts': `
    import { endpoint } from '../../platform/http/index.ts'
    import { open } from './store.ts'
    export const lines = [endpoint, open]`,
  'sandbox/trade/duties/testing/oracle.ts': `export { readFileSync as oracle } from 'node:fs'`,
  'sandbox/trade/duties/owed.test.ts': `
    import { oracle } from './testing/oracle.ts'
    import { app } from '../../app.ts'
    export const tested = [oracle, app]`,
}

/** One planted line for each rule; the name of the rule is what the check must answer. */
const OWED = 'sandbox/trade/duties/owed.ts'
const FAULTS = [
  ['no-circular', 'sandbox/trade/tariff/rate.ts', `import './index.ts'`],
  ['slices-meet-at-their-index', OWED, `import '../tariff/rate.ts'`],
  ['slices-meet-at-their-index', OWED, `import '../../parties/accounts/standing.ts'`],
  ['kernel-knows-nobody', 'sandbox/kernel/ids.ts', `import '../trade/tariff/index.ts'`],
  [
    'platform-stands-on-the-kernel',
    'sandbox/platform/control/index.ts',
    `import '../../parties/accounts/index.ts'`,
  ],
  [
    'platform-stands-on-the-kernel',
    'sandbox/platform/control/index.ts',
    `import '../../trade/tariff/index.ts'`,
  ],
  [
    'parties-stand-on-the-platform',
    'sandbox/parties/accounts/alien.ts',
    `import '../../trade/duties/index.ts'`,
  ],
  ['domain-is-pure', OWED, `import 'hono'`],
  ['domain-is-pure', OWED, `import type { open } from '../../platform/storage/index.ts'`],
  ['domain-is-pure', OWED, `import { open } from './store.ts'`],
  ['domain-is-pure', OWED, `import '../../platform/commands/index.ts'`],
  ['domain-needs-no-machine', OWED, `import 'node:fs'`],
  ['oracle-counts-alone', 'load/oracle/count.ts', `import '../../sandbox/kernel/money.ts'`],
  ['oracle-counts-alone', 'load/lib/draw.ts', `import '../../sandbox/kernel/money.ts'`],
  [
    'duty-oracle-counts-alone',
    'sandbox/trade/duties/testing/oracle.ts',
    `import '../../../kernel/money.ts'`,
  ],
  ['production-ignores-test-folders', 'sandbox/msw.ts', `import '../scenarios/steps.ts'`],
  ['production-ignores-tests', OWED, `import './testing/oracle.ts'`],
  [
    'slices-do-not-look-up',
    'sandbox/trade/duties/routes.ts',
    `import '../../platform/control/index.ts'`,
  ],
  ['commands-know-no-web', 'sandbox/platform/commands/index.ts', `import 'hono'`],
  ['commands-know-no-web', 'sandbox/platform/commands/execute.ts', `import '../http/index.ts'`],
  ['slices-meet-the-web-at-their-edge', OWED, `import '../../platform/http/index.ts'`],
  ['the-list-alone-reads-slices', 'sandbox/app.ts', `import './trade/duties/slice.ts'`],
  ['only-entrances-compose', 'sandbox/platform/http/index.ts', `import '../../server/config.ts'`],
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
  const { output } = await cruise(['sandbox', 'load'], {
    ...rest,
    baseDir,
    ruleSet,
    validate: true,
  })
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
