import { describe, expect, it } from 'vitest'
import { openStorage, StorageFull, type Store } from './index.ts'
import { memoryFiles } from './memory-files.ts'
import { Room, type Heap } from './room.ts'
import { createEmpty } from './testing/open-or-create.ts'
import { keysIn, parcels, PARCELS, put, putParcel } from './testing/parcels.ts'

const LIMIT = 1e9
let heap: Heap = { used: 0, limit: LIMIT }

function use(share: number): void {
  heap = { used: share * LIMIT, limit: LIMIT }
}

describe('room in memory', () => {
  it.each([
    ['large things', 0.8, 10_000, true],
    ['large things', 0.9, 10_000, false],
    ['small things', 0.9, 300, true],
    ['small things', 0.95, 300, false],
    ['what takes more than there is left', 0.5, 0.4 * LIMIT, false],
    ['what stores no more than before', 0.99, 0, true],
  ])('for %s at a share of %d is told', (_what, ...[share, letters, has]) => {
    use(share)
    const ask = (): void => {
      new Room(() => heap).require(letters)
    }
    if (has) expect(ask).not.toThrow()
    else expect(ask).toThrow(StorageFull)
  })

  it('for a whole state, which may be what makes room, is up to the brim', () => {
    use(0.5)
    const room = new Room(() => heap)
    room.requireForState(0.4 * LIMIT)
    expect(() => {
      room.requireForState(0.45 * LIMIT)
    }).toThrow(StorageFull)
  })

  it('is there again as soon as it is made', () => {
    use(0.99)
    const room = new Room(() => heap)
    expect(() => {
      room.require(5000)
    }).toThrow(StorageFull)
    use(0.5)
    room.require(5000)
  })

  it('is looked at again before much has been stored', () => {
    use(0.5)
    const room = new Room(() => heap)
    room.require(5000)
    use(0.99)
    const fill = (): void => {
      for (let nth = 0; nth < 64; nth++) room.require(5000)
    }
    expect(fill).toThrow(StorageFull)
  })
})

describe('a store whose process has no room', () => {
  async function full(work: (store: Store) => Promise<void>): Promise<void> {
    use(0.1)
    const room = new Room(() => heap)
    await using storage = await openStorage({ root: 'memory', files: memoryFiles(), room })
    const store = await createEmpty(storage, 'one', PARCELS)
    await store.transact(async (transaction) => {
      put(transaction, 'large', 'x'.repeat(5000))
      await Promise.resolve()
    })
    await store.saveSnapshot('first')
    use(0.99)
    // It is not looked at for each small thing.
    expect(() => {
      for (let nth = 0; nth < 64; nth++) room.require(1)
    }).toThrow(StorageFull)
    await work(store)
  }

  it('keeps nothing of what would store more, and goes on reading', async () => {
    await full(async (store) => {
      await expect(putParcel(store, 'a')).rejects.toThrow(StorageFull)
      expect(await keysIn(store)).toEqual(['large'])
    })
  })

  it('still replaces and removes', async () => {
    await full(async (store) => {
      await store.transact(async (transaction) => {
        put(transaction, 'large', 'y'.repeat(5000))
        await Promise.resolve()
      })
      await store.transact(async (transaction) => {
        transaction.remove(parcels, 'large')
        await Promise.resolve()
      })
      expect(await keysIn(store)).toEqual([])
    })
  })

  it('restores no snapshot, for which both states have to be in memory', async () => {
    await full(async (store) => {
      await expect(store.restoreSnapshot('first')).rejects.toThrow(StorageFull)
      expect(await keysIn(store)).toEqual(['large'])
    })
  })
})
