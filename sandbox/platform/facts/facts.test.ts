import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { collection, openMemoryStorage, type Storage, type Store } from '../storage/index.ts'
import { factsOf, inTurn, whenTold, type Fact, type Listener } from './index.ts'

type LoftFact =
  Fact<'PigeonReleased', { readonly wind: number }> | Fact<'PigeonCameHome'> | Fact<'PigeonPraised'>

const loft = factsOf<LoftFact>({
  PigeonReleased: { en: 'A pigeon was released.', fr: 'Un pigeon a été lâché.' },
  PigeonCameHome: { en: 'A pigeon came home.', fr: 'Un pigeon est rentré.' },
  PigeonPraised: { en: 'A pigeon was praised.', fr: 'Un pigeon a été félicité.' },
})

const heard = collection<string>('heard')

let storage: Storage
let store: Store

beforeEach(async () => {
  storage = await openMemoryStorage()
  store = await storage.create('test', [heard], () => Promise.resolve())
})

afterEach(() => storage[Symbol.asyncDispose]())

/** Keeps what it hears under its own name. */
function witness(name: string, turn: Listener['turn']): Listener {
  return {
    turn,
    hear: async (transaction, { type }, { actor, now, requestId }) => {
      const serial = await transaction.next('heard')
      transaction.put(heard, String(serial), [name, type, actor.kind, now, requestId].join(' '))
    },
  }
}

function call(...listeners: readonly Listener[]) {
  const workspace = { listeners: inTurn(listeners), clock: { wallNow: () => instant(2) } }
  return { workspace, actor: { kind: 'system' }, now: instant(1), requestId: 'r' } as const
}

async function told(): Promise<readonly string[]> {
  return (await store.read((reader) => reader.list(heard, { limit: 20 }))).items
}

test('a fact is heard in turn, whatever the order of the slices', async () => {
  const by = call(
    witness('webhook', 'messages'),
    witness('ledger', 'books'),
    witness('statistics', 'books'),
    witness('log', 'log'),
  )
  await store.transact((transaction) =>
    loft.announce(transaction, by, { type: 'PigeonCameHome', subject: '1' }),
  )
  expect(await told()).toEqual([
    'log PigeonCameHome system 1 r',
    'ledger PigeonCameHome system 1 r',
    'statistics PigeonCameHome system 1 r',
    'webhook PigeonCameHome system 1 r',
  ])
})

test('a listener to one type hears its payload, and nothing else', async () => {
  const winds: number[] = []
  const meteorologist = whenTold(loft, 'PigeonReleased', {
    turn: 'books',
    hear: async (_transaction, { data }) => {
      winds.push(data.wind)
    },
  })
  const by = call(meteorologist)
  await store.transact(async (transaction) => {
    await loft.announce(transaction, by, { type: 'PigeonCameHome', subject: '1' })
    await loft.announce(transaction, by, {
      type: 'PigeonReleased',
      subject: '1',
      data: { wind: 3 },
    })
  })
  expect(winds).toEqual([3])
})

test('all hear of a fact before any hears of what follows from it', async () => {
  const owner = whenTold(loft, 'PigeonCameHome', {
    turn: 'log',
    hear: async (_transaction, { subject }, occasion) => {
      loft.follow(occasion, { type: 'PigeonPraised', subject })
    },
  })
  const by = call(owner, witness('webhook', 'messages'))
  await store.transact((transaction) =>
    loft.announce(transaction, by, { type: 'PigeonCameHome', subject: '1' }),
  )
  expect((await told()).map((line) => line.split(' ')[1])).toEqual([
    'PigeonCameHome',
    'PigeonPraised',
  ])
})

test('listeners that answer each other without end are stopped', async () => {
  const echo = whenTold(loft, 'PigeonPraised', {
    turn: 'books',
    hear: async (_transaction, fact, occasion) => {
      loft.follow(occasion, fact)
    },
  })
  const praised = store.transact((transaction) =>
    loft.announce(transaction, call(echo), { type: 'PigeonPraised', subject: '1' }),
  )
  await expect(praised).rejects.toThrow('PigeonPraised follows without end')
})

test('what a listener throws takes back all that was done with the fact', async () => {
  const broken: Listener = {
    turn: 'messages',
    hear: () => Promise.reject(new Error('the post is closed')),
  }
  const announced = store.transact((transaction) =>
    loft.announce(transaction, call(witness('log', 'log'), broken), {
      type: 'PigeonCameHome',
      subject: '1',
    }),
  )
  await expect(announced).rejects.toThrow('the post is closed')
  expect(await told()).toEqual([])
})

test('nobody listens to what nobody tells', () => {
  const hear = () => Promise.resolve()
  // @ts-expect-error the loft tells no such fact
  expect(() => whenTold(loft, 'PigeonLost', { turn: 'books', hear })).toThrow(
    'nobody tells "PigeonLost"',
  )
})

test('a fact that the union does not have, or without its payload, does not compile', () => {
  type Announced = Parameters<typeof loft.announce>[2]
  // @ts-expect-error no such fact
  const unknown: Announced = { type: 'PigeonLost', subject: '1' }
  // @ts-expect-error the wind is missing
  const bare: Announced = { type: 'PigeonReleased', subject: '1' }
  expect([unknown, bare]).toHaveLength(2)
})
