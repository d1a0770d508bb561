import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, programOf, type Party } from '../../testing/parties.ts'
import { declarations, loadDeclaration, putVersion } from './store/declarations.ts'
import { numbered } from './testing/filing-from.ts'
import { SandboxWorld, type Told } from './testing/sandbox-world.ts'

/* Which declarations, and which of their versions, a caller is told of. */

let world: SandboxWorld
let ofImporter: string
beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.35')
  ofImporter = await world.token(programOf(world.identity.importer, 'edit'))
})
afterAll(() => world[Symbol.asyncDispose]())

const numbersIn = ({ body: { items = [] } }: Told) =>
  items.map(({ transactionNumber }) => transactionNumber)

/** Files in the importer's own series, by its own program. */
async function filedByImporter(place: string): Promise<string> {
  const { importer } = world.identity
  const number = `${accountOf(importer).accountSecurityNumber ?? ''}${place.padStart(9, '0')}`
  const body = world.filing({ header: { transactionNumber: number } })
  const { status } = await world.post('/v1/declarations', { body, token: ofImporter })
  expect(status).toBe(201)
  return number
}

async function stranger(): Promise<string> {
  const { broker }: { broker: Party } = await world.makeParties()
  return await world.token(programOf(broker, 'edit'))
}

describe('a list', () => {
  test('without an importer is of what the business of the program submitted', async () => {
    const [own, brokers] = [await filedByImporter('10'), await world.filed()]
    const ofBroker = numbersIn(await world.get('/v1/declarations'))
    expect([ofBroker.includes(brokers), ofBroker.includes(own)]).toEqual([true, false])
    const mine = await world.get('/v1/declarations', { token: ofImporter })
    expect([numbersIn(mine), mine.body['next']]).toEqual([[own], undefined])
    expect(numbersIn(await world.get('/v1/declarations', { token: await stranger() }))).toEqual([])
  })

  test('without an importer is given page by page', async () => {
    await world.filed()
    await world.filed()
    const first = await world.get('/v1/declarations?limit=1')
    const next = encodeURIComponent(String(first.body['next']))
    const second = await world.get(`/v1/declarations?limit=1&after=${next}`)
    const all = numbersIn(await world.get('/v1/declarations'))
    expect([...numbersIn(first), ...numbersIn(second)]).toEqual(all.slice(0, 2))
  })

  test('of an importer is of whoever submitted for it', async () => {
    const [own, brokers] = [await filedByImporter('28'), await world.filed()]
    const place = `/v1/declarations?importer=${world.account}`
    for (const token of [ofImporter, world.officer]) {
      expect(numbersIn(await world.get(place, { token }))).toEqual(
        expect.arrayContaining([own, brokers]),
      )
    }
  })

  test('of an importer is refused to whom it did not delegate', async () => {
    const place = `/v1/declarations?importer=${world.account}`
    const { status, body } = await world.get(place, { token: await stranger() })
    expect([status, body.code]).toEqual([403, 'delegation-missing'])
  })
})

describe('of the versions of a declaration', () => {
  /** Held at first, then accepted, then counted again. */
  async function filedThrice(): Promise<string> {
    const number = await world.filed()
    const { store } = await world.workspace()
    await store.transact(async (transaction) => {
      const accepted = await loadDeclaration(transaction, numbered(number))
      const { transactionNumber } = accepted
      transaction.put(declarations, transactionNumber, { ...accepted, status: 'held', awaits: [] })
      await putVersion(transaction, accepted)
      await putVersion(transaction, { ...accepted, version: 2, reason: 'outage' })
    })
    return number
  }

  test('each is read by its number, and all are listed, oldest first', async () => {
    const place = `/v1/declarations/${await filedThrice()}`
    const said = ({ status, version, reason }: Told['body']) => [status, version, reason]
    const second = ['accepted', 2, 'outage']
    expect(said((await world.get(`${place}/versions/1`)).body)).toEqual(['accepted', 1, 'original'])
    expect(said((await world.get(`${place}/versions/2`)).body)).toEqual(second)
    expect(said((await world.get(place)).body)).toEqual(second)
    const { items = [] } = (await world.get(`${place}/versions`)).body
    expect(items.slice(-3).map(said)).toEqual([
      ['held', 1, 'original'],
      ['accepted', 1, 'original'],
      second,
    ])
  })

  test('one that there is not is named, with the declaration', async () => {
    const number = await world.filed()
    const { body } = await world.get(`/v1/declarations/${number}/versions/2`)
    expect(body['detail']).toBe(`Declaration ${number} has no version 2.`)
  })
})

describe('a declaration that is not found', () => {
  test('is named by its number, be it that it is not there or not to be seen', async () => {
    const number = await world.filed()
    const told = await world.get(`/v1/declarations/${number}`, { token: await stranger() })
    expect(told.body['detail']).toBe(`No declaration ${number} is visible to you.`)
    const none = await world.get('/v1/declarations/99999000000010')
    expect(none.body['detail']).toBe('No declaration 99999000000010 is visible to you.')
  })
})

describe('an explanation', () => {
  test('is told as text in both languages, with what is doubtful at its end', async () => {
    const number = await world.filed({ header: { carrier: '9000' } })
    const { body } = await world.get(`/v1/declarations/${number}/explain`)
    expect(body['warnings']).toMatchObject([{ code: 'cargo-not-of-carrier' }])
    const { en, fr } = body['text'] as { readonly en: string; readonly fr: string }
    const [first] = en.split('\n')
    expect(first).toBe('Duties and taxes payable on the declaration: 64.53 CAD (1)')
    expect(en.split('\n').at(-1)).toMatch(/^Warning \(#\/cargoControlNumber\): /)
    expect(fr.split('\n').at(-1)).toMatch(/^Avertissement \(#\/cargoControlNumber\) : /)
  })

  test('has no warnings where nothing is doubtful', async () => {
    const { body } = await world.get(`/v1/declarations/${await world.filed()}/explain`)
    expect(body['warnings']).toEqual([])
    expect((body['text'] as { readonly en: string }).en).not.toContain('Warning')
  })
})
