import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putMembership, type ProgramRole } from '../../parties/authority/index.ts'
import { createPerson } from '../../parties/identity/index.ts'
import {
  businessOf,
  parseProgramAccountNumber,
  parseTransactionNumber,
  programAccount,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import { drafts, type Draft } from './store/drafts.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

let world: SandboxWorld
let FIRST: ProgramAccountNumber
let SECOND: ProgramAccountNumber
let ofFirst: string
let ofSecond: string
let ofBoth: string

beforeAll(async () => {
  world = await SandboxWorld.open()
  FIRST = parseProgramAccountNumber(world.account)!
  SECOND = programAccount(businessOf(FIRST), 2)
  ofFirst = await employee('first', { [FIRST]: 'editor' })
  ofSecond = await employee('second', { [SECOND]: 'editor' })
  ofBoth = await employee('both', { [FIRST]: 'editor', [SECOND]: 'editor' })
})
afterAll(() => world[Symbol.asyncDispose]())

describe('a draft of one program account', () => {
  test('stays when an editor of another account alone saves under the same number', async () => {
    const place = await savedByBoth()
    expect((await world.get(place, { token: ofFirst })).body['importer']).toBe(FIRST)
    expect((await world.get(place, { token: ofSecond })).body['importer']).toBe(SECOND)
  })

  test('stays when that editor discards its own', async () => {
    const place = await savedByBoth()
    expect((await world.remove(place, { token: ofSecond })).status).toBe(204)
    expect((await world.get(place, { token: ofSecond })).status).toBe(404)
    expect((await world.get(place, { token: ofFirst })).status).toBe(200)
  })

  test('is chosen by its account, where an editor of both meets two of one number', async () => {
    const place = await savedByBoth()
    const unclear = await world.get(place, { token: ofBoth })
    expect([unclear.status, unclear.body.code]).toEqual([409, 'draft-unclear'])
    expect(unclear.body['detail']).toContain(`${FIRST}, ${SECOND}`)
    expect((await world.remove(place, { token: ofBoth })).body.code).toBe('draft-unclear')
    const submission = await world.post(`${place}/submission`, { token: ofBoth })
    expect(submission.body.code).toBe('draft-unclear')
    const chosen = `${place}?importer=${SECOND}`
    expect((await world.get(chosen, { token: ofBoth })).body['importer']).toBe(SECOND)
    expect((await world.remove(chosen, { token: ofBoth })).status).toBe(204)
    expect((await world.get(place, { token: ofBoth })).body['importer']).toBe(FIRST)
  })

  test('stays when an editor of both saves that of the other account', async () => {
    for (const importer of [FIRST, SECOND]) {
      const place = await savedByBoth()
      const transactionNumber = place.slice('/v1/drafts/'.length)
      const body = world.filing({ header: { importer, transactionNumber } })
      expect((await world.put(place, { body, token: ofBoth })).status).toBe(200)
      expect((await world.get(place, { token: ofFirst })).body['importer']).toBe(FIRST)
      expect((await world.get(place, { token: ofSecond })).body['importer']).toBe(SECOND)
    }
  })

  test('that was submitted is answered as the first time when its submission is repeated', async () => {
    const body = world.filing()
    const place = `/v1/drafts/${body.transactionNumber}`
    expect((await world.put(place, { body })).status).toBe(200)
    const first = await world.post(`${place}/submission`, { idempotencyKey: 'once' })
    const again = await world.post(`${place}/submission`, { idempotencyKey: 'once' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
  })

  test('moves to another account when its editor names that one instead', async () => {
    const body = world.filing({ header: { importer: FIRST } })
    const place = `/v1/drafts/${body.transactionNumber}`
    await world.put(place, { body, token: ofBoth })
    await world.put(place, { body: { ...body, importer: SECOND }, token: ofBoth })
    expect((await world.get(place, { token: ofBoth })).body['importer']).toBe(SECOND)
    expect((await world.get(place, { token: ofFirst })).status).toBe(404)
  })

  test('is found however many others number theirs alike', async () => {
    const body = world.filing({ header: { importer: FIRST } })
    const number = parseTransactionNumber(body.transactionNumber)!
    const place = `/v1/drafts/${number}`
    await stored((put) => {
      for (let nth = 1; nth <= 120; nth += 1) {
        const importer = programAccount(businessOf(FIRST), nth + 100)
        put(`${String(nth)}|elsewhere`, { ...draftOf(number, importer) })
      }
    })
    await world.put(place, { body, token: ofFirst })
    expect((await world.get(place, { token: ofFirst })).status).toBe(200)
  })
})

describe('a draft that was kept before accounts were told apart', () => {
  test('is read, and replaced as a whole by the next save', async () => {
    const { place, number } = await keptBefore(FIRST)
    expect((await world.get(place, { token: ofFirst })).body['savedAt']).toBe(BEFORE)
    expect((await world.get(place, { token: ofSecond })).status).toBe(404)
    const body = world.filing({ header: { importer: FIRST, transactionNumber: number } })
    expect((await world.put(place, { body, token: ofFirst })).status).toBe(200)
    expect((await world.get(place, { token: ofFirst })).body['savedAt']).not.toBe(BEFORE)
    expect((await world.remove(place, { token: ofFirst })).status).toBe(204)
    expect((await world.get(place, { token: ofFirst })).status).toBe(404)
  })

  test('stays when another account’s draft of that number comes and goes', async () => {
    const { place, number } = await keptBefore(FIRST)
    const body = world.filing({ header: { importer: SECOND, transactionNumber: number } })
    await world.put(place, { body, token: ofSecond })
    expect((await world.remove(place, { token: ofSecond })).status).toBe(204)
    expect((await world.get(place, { token: ofFirst })).body['savedAt']).toBe(BEFORE)
  })
})

const BEFORE = '2026-01-01T00:00:00.000Z'

async function savedByBoth(): Promise<string> {
  const body = world.filing({ header: { importer: FIRST } })
  const place = `/v1/drafts/${body.transactionNumber}`
  expect((await world.put(place, { body, token: ofFirst })).status).toBe(200)
  const other = { ...body, importer: SECOND }
  expect((await world.put(place, { body: other, token: ofSecond })).status).toBe(200)
  return place
}

async function keptBefore(importer: ProgramAccountNumber) {
  const number = parseTransactionNumber(world.filing().transactionNumber)!
  await stored((put) => {
    put(`${number}|${businessOf(importer)}`, draftOf(number, importer))
  })
  return { number, place: `/v1/drafts/${number}` }
}

function draftOf(
  transactionNumber: Draft['transactionNumber'],
  importer: ProgramAccountNumber,
): Draft {
  const filed = world.filing({ header: { importer } }) as unknown as Draft['filed']
  const savedBy = businessOf(importer)
  return { transactionNumber, importer, savedBy, savedAt: BEFORE, filed }
}

async function stored(work: (put: (key: string, draft: Draft) => void) => void): Promise<void> {
  const { store } = await world.workspace()
  await store.transact(async (transaction) => {
    work((key, draft) => {
      transaction.put(drafts, key, draft)
    })
  })
}

async function employee(username: string, programs: Record<string, ProgramRole>): Promise<string> {
  const workspace = await world.workspace()
  const moment = { workspace, now: workspace.clock.now() }
  const { personId } = await workspace.store.transact(async (transaction) => {
    const wanted = { username, provider: 'GCKey', kind: 'partner' } as const
    const person = await createPerson(transaction, moment, wanted)
    const business = businessOf(FIRST)
    const { personId } = person
    putMembership(transaction, { personId, business, manager: false, programs })
    return person
  })
  return (await world.person(personId)).bearer ?? ''
}
