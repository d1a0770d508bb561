import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../platform/slice/index.ts'
import { embedded, type Embedded } from './provoke/running.ts'
import { slices } from '../slices.ts'
import { record } from './testing/record.ts'

let running: Embedded
beforeAll(async () => {
  running = await embedded()
})
afterAll(() => running[Symbol.asyncDispose]())

const FILE = '../../fixtures/examples.json'

test(
  'the examples of the description are what the sandbox is sent and answers',
  { timeout: 60_000 },
  async () => {
    const examples = await record(running, await catalogueOf(slices).stories())
    await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(FILE)
  },
)
