import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { ATTEMPTS } from '../authorization/attempts.ts'
import type { Attempt } from '../authorization/attempt.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { callerIn } from '../authorization/callers.ts'
import { setTheScene, type Cast } from '../authorization/cast.ts'
import { outcomeOf } from '../authorization/outcome.ts'
import { readDescription } from './description.ts'

/** Whoever of these may ask at all; the first that may is as good as any. */
const ASKERS = ['agency/a', 'importer/B', 'agency/f', 'others/O']

interface Listed {
  readonly items: readonly unknown[]
  readonly next?: string
}

const description = await readDescription()
const lists = description
  .filter(({ parameters }) => parameters.includes('after'))
  .map(({ id }) => id)

describe('a cursor', () => {
  let sandbox: Sandbox
  let cast: Cast
  /** One that a list handed out, by the list's operation. */
  const handedOut = new Map<string, string>()

  beforeAll(async () => {
    sandbox = await createSandbox()
    cast = await setTheScene(sandbox)
    for (const list of lists) {
      const { caller, attempt } = await asker(list)
      const { text } = await outcomeOf(caller, withQuery(attempt, 'limit', '1'))
      const { next } = JSON.parse(text) as Listed
      if (next !== undefined) handedOut.set(list, next)
    }
  }, 30_000)
  afterAll(() => sandbox.close())

  async function asker(list: string): Promise<{ caller: Client; attempt: Attempt }> {
    for (const [row, make] of ATTEMPTS) {
      if (row.split(' ')[0] !== list) continue
      for (const name of ASKERS) {
        const caller = callerIn(cast.callers, name)
        const attempt = make(cast.subjects, name)
        if ((await outcomeOf(caller, attempt)).status === 200) return { caller, attempt }
      }
    }
    throw new Error(`nobody may ask for ${list}`)
  }

  test('is handed out by enough lists to tell them apart', () => {
    expect(lists.length).toBeGreaterThan(12)
    expect([...handedOut.keys()].length).toBeGreaterThan(8)
  })

  test.each(lists)('of another list is refused by %s', async (list) => {
    const { caller, attempt } = await asker(list)
    for (const [other, after] of handedOut) {
      const told = await outcomeOf(caller, withQuery(attempt, 'after', after))
      const isOwn = other === list || sharesLines(other, list)
      if (!isOwn) expect([other, codeIn(told.text)]).toEqual([other, 'cursor-invalid'])
      if (other === list) expect([other, told.status]).toEqual([other, 200])
    }
  })

  test.each(lists)('that was made up is refused by %s', async (list) => {
    const { caller, attempt } = await asker(list)
    for (const after of ['0', '1', 'a', 'zzzzzzzzzz', 'default', '6109.10.00.11', '1.AAAAAAAA']) {
      const { status, text } = await outcomeOf(caller, withQuery(attempt, 'after', after))
      expect([after, status, codeIn(text)]).toEqual([after, 400, 'cursor-invalid'])
    }
  })
})

/** The agency's log and the administrator's are one list. */
function sharesLines(one: string, other: string): boolean {
  return [one, other].every((list) => list === 'listActivity' || list === 'listAllActivity')
}

function withQuery(attempt: Attempt, name: string, value: string): Attempt {
  const [path = '', query] = attempt.path.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set(name, value)
  return { ...attempt, path: `${path}?${parameters.toString()}` }
}

function codeIn(text: string): string | undefined {
  return (JSON.parse(text) as { code?: string }).code
}
