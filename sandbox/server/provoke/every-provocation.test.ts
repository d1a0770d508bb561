import { afterAll, beforeAll, expect, test } from 'vitest'
import { isProvokable, type Provocation } from '../../kernel/provocation.ts'
import { catalogueOf } from '../../platform/slice/index.ts'
import { slices } from '../../slices.ts'
import { tells } from './codes-of.ts'
import { provoke } from './provoke.ts'
import { embedded, type Embedded } from './running.ts'

/*
 * Every refusal and finding of the catalogue has a request that forces it, and that request is sent here
 * over the network; or it says by name why none can.
 */

/** Milliseconds: whoever is too slow is found out sooner than by default. */
const PATIENCE = { headersTimeout: 500, requestTimeout: 1_000, connectionsCheckingInterval: 100 }

const catalogue = catalogueOf(slices)
const provocations = await catalogue.provocations()
const problems = new Set(catalogue.problems.map(({ code }) => code))
const findings = new Set(catalogue.findings.map(({ code }) => code))

let running: Embedded
beforeAll(async () => {
  running = await embedded(PATIENCE)
})
afterAll(() => running[Symbol.asyncDispose]())

test('every code has its provocation, and no other has', () => {
  const codes = [...problems, ...findings].sort()
  expect(codes.length).toBeGreaterThan(150)
  expect(Object.keys(provocations).sort()).toEqual(codes)
})

test('what no request can force says why in both languages', () => {
  const unprovokable = Object.values(provocations).filter((entry) => !isProvokable(entry))
  expect(unprovokable.length).toBeLessThan(25)
  for (const entry of unprovokable) {
    if (!('why' in entry)) continue
    expect(entry.why.en.length).toBeGreaterThan(20)
    expect(entry.why.fr).not.toBe(entry.why.en)
  }
})

/** Whether it does something to the whole of its workspace, so that it needs one of its own. */
function isApart({ steps }: Provocation): boolean {
  return steps.some((step) => 'path' in step && /^\/(_sandbox|w)\//.test(step.path))
}

const requests = Object.entries(provocations).filter((each): each is [string, Provocation] =>
  isProvokable(each[1]),
)

test.each(requests)('%s', { timeout: 30_000 }, async (code, provocation) => {
  const where = isApart(provocation) ? running : { ...running, workspace: 'default' }
  const last = (await provoke(where, provocation)).at(-1)?.answered
  if (last === undefined) throw new Error('nothing was answered')
  expect(tells(last, code), last.text).toBe(true)
})
