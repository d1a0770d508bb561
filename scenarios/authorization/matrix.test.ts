import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { ACTORS } from './actors.ts'
import { planWork, textKind } from '../../sandbox/platform/workspaces/index.ts'
import type { Attempt } from './attempt.ts'
import { secondFactor } from './second-factor.ts'
import { ATTEMPTS } from './attempts.ts'
import { outcomeOf } from './outcome.ts'
import { callerIn } from './callers.ts'
import { setTheScene, type Cast } from './cast.ts'
import { readExpectation, type Cell } from './expectation.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'

const SCENE = `${CONTROL}/snapshots/scene`
const TWO_STEPS = 'answerSecondFactor'

describe('authorization', () => {
  const expected = readExpectation()
  let sandbox: Sandbox
  let cast: Cast

  beforeAll(async () => {
    sandbox = await createSandbox()
    cast = await setTheScene(sandbox)
    const administrator = callerIn(cast.callers, 'agency/a')
    await administrator.ask({
      method: 'POST',
      path: `${CONTROL}/snapshots`,
      body: { name: 'scene' },
    })
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces',
      body: { name: 'aside' },
    })
    const trouble = { target: 'exchange-rates', kind: 'unavailable' }
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces/aside/faults',
      body: trouble,
    })
    await setWorkAside(sandbox)
    await administrator.ask({
      method: 'POST',
      path: '/_sandbox/workspaces/aside/snapshots',
      body: { name: 'kept' },
    })
  }, 30_000)

  afterAll(() => sandbox.close())

  test('every operation has a row, and every row is an operation', async () => {
    const rows = [...expected.keys()].map((row) => row.split(' ')[0])
    expect([...new Set(rows)].sort()).toEqual((await operations(cast)).sort())
  })

  test('every row is tried, and every attempt has a row', () => {
    expect([...expected.keys()].sort()).toEqual([...ATTEMPTS.keys(), TWO_STEPS].sort())
  })

  test('every list and stream is looked into', () => {
    const notLookedInto = [...expected]
      .filter(([row, cells]) => /^(list|follow)/.test(row) && isPartial(cells))
      .filter(([row]) => ATTEMPTS.get(row)?.(cast.subjects, 'importer/B').sees === undefined)
    expect(notLookedInto.map(([row]) => row)).toEqual([])
  })

  test('each actor meets at each operation what the table says', async () => {
    const differences: string[] = []
    for (const [row, cells] of expected) {
      for (const actor of ACTORS) {
        const told = await met(cast, row, actor)
        const wanted = cells.get(actor)
        if (told.cell !== wanted) {
          differences.push(`${row} by ${actor}: expected ${wanted ?? '?'}, met ${told.text}`)
        }
      }
    }
    expect(differences).toEqual([])
  }, 60_000)

  test('what is hidden is answered as what does not exist', async () => {
    const differences: string[] = []
    for (const [row, cells] of expected) {
      for (const actor of ACTORS.filter((one) => cells.get(one) === '.')) {
        const attempt = ATTEMPTS.get(row)?.(cast.subjects, actor)
        const elsewhere = attempt && withoutSubject(attempt)
        if (attempt === undefined || elsewhere === undefined) continue
        const caller = callerIn(cast.callers, actor)
        const hidden = await codeOf(outcomeOf(caller, attempt))
        const missing = await codeOf(outcomeOf(caller, elsewhere))
        if (hidden !== missing) differences.push(`${row} by ${actor}: ${hidden}, not ${missing}`)
      }
    }
    expect(differences).toEqual([])
  }, 60_000)
})

/** Shown to some of the partners and not to others: what all or none of them are shown tells nothing of them. */
function isPartial(cells: ReadonlyMap<string, Cell>): boolean {
  const partners = ACTORS.filter((actor) => !/^(nobody|agency)/.test(actor))
  return new Set(partners.map((actor) => cells.get(actor))).size > 1
}

/** Work that nobody knows how to do. */
const UNHEARD_OF = textKind('unheard-of', 'consequences', (text) => text)

async function setWorkAside({ workspaces }: Sandbox): Promise<void> {
  const { store, clock, settle } = await workspaces.require('aside')
  await store.transact((transaction) => {
    planWork(transaction, { kind: UNHEARD_OF, payload: 'x', at: clock.now() })
    return Promise.resolve()
  })
  await settle()
}

interface Met {
  readonly cell: Cell
  readonly text: string
}

/** Tries it, and sets the scene anew where that changed anything. */
async function met(cast: Cast, row: string, actor: string): Promise<Met> {
  const caller = callerIn(cast.callers, actor)
  const attempt = await attemptOf(cast, row, actor)
  const { status, text } = await outcomeOf(caller, attempt)
  if (status < 300 && attempt.method !== 'GET') {
    await callerIn(cast.callers, 'agency/a').ask({ method: 'POST', path: `${SCENE}/restore` })
  }
  const seen = attempt.sees === undefined || text.includes(attempt.sees)
  return { cell: cellOf(status, seen), text: `${String(status)} ${text.slice(0, 300)}` }
}

function cellOf(status: number, seen: boolean): Cell {
  if (status >= 500) throw new Error(`a failure, ${String(status)}`)
  if (status === 401 || status === 403) return 'x'
  if (status === 404) return '.'
  return status < 300 && !seen ? '.' : '+'
}

async function attemptOf(cast: Cast, row: string, actor: string): Promise<Attempt> {
  const { callers, subjects } = cast
  const attempt = ATTEMPTS.get(row)
  if (attempt !== undefined) return attempt(subjects, actor)
  const clock = await callerIn(callers, 'agency/a').ask({ method: 'GET', path: `${CONTROL}/clock` })
  const { at } = clock as { at: string }
  return secondFactor(callerIn(callers, 'nobody/n'), subjects, Date.parse(at))
}

async function operations({ callers }: Cast): Promise<string[]> {
  const document = (await callerIn(callers, 'nobody/n').ask({
    method: 'GET',
    path: '/openapi.json',
  })) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  return Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
}

/** Business numbers, accounts, transaction numbers and ids, each with one like it that nobody has. */
const NOBODYS: readonly (readonly [RegExp, string])[] = [
  [/\d{9}RM\d{4}/, '123026635RM0001'],
  [/(?<=businesses\/|business=)\d{9}/, '123026635'],
  [/(?<=declarations\/|drafts\/)\d{14}/, '99999999999999'],
  [/(?<=\/)(registration|access|delegation)-\d+/, '$1-999999'],
]

function withoutSubject(attempt: Attempt): Attempt | undefined {
  if (attempt.sees !== undefined) return undefined
  for (const [subject, nobodys] of NOBODYS) {
    const path = attempt.path.replace(subject, nobodys)
    if (path !== attempt.path) return { ...attempt, path }
  }
  return undefined
}

async function codeOf(told: Promise<{ readonly status: number; readonly text: string }>) {
  const { status, text } = await told
  return `${String(status)} ${(JSON.parse(text) as { code: string }).code}`
}
