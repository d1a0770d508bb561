import { describe, expect, test } from 'vitest'
import { FairQueue } from './fair-queue.ts'

const MOST = 50

/** A queue of works that note their name when their turn comes and are then done. */
function stand() {
  const queue = new FairQueue(MOST)
  const served: string[] = []
  const refused: string[] = []
  const open = Promise.withResolvers<undefined>()
  const first = queue.run({ address: 'door', name: 'door' }, () => open.promise)
  const come = (address: string, name: string, times = 1) => {
    for (let nth = 0; nth < times; nth += 1) {
      queue
        .run({ address, name }, async () => void served.push(name))
        .catch((error: unknown) => refused.push(`${name}: ${String(error)}`))
    }
  }
  const close = async () => {
    open.resolve(undefined)
    await first
    await expect.poll(() => queue.isIdle).toBe(true)
  }
  return { come, close, served, refused }
}

describe('a queue of hashes', () => {
  test('serves one after another, each name of an address in its turn', async () => {
    const { come, close, served } = stand()
    come('a', 'ann', 3)
    come('a', 'bob', 2)
    await close()
    expect(served).toEqual(['ann', 'bob', 'ann', 'bob', 'ann'])
  })

  test('serves each address in its turn, however many names it asks for', async () => {
    const { come, close, served } = stand()
    for (let nth = 0; nth < 40; nth += 1) come('a', `name ${String(nth)}`)
    come('b', 'ann', 2)
    await close()
    expect(served.indexOf('ann')).toBeLessThan(2)
    expect(served.lastIndexOf('ann')).toBeLessThan(4)
    expect(served).toHaveLength(42)
  })

  test('turns away the last of the longest line when too many of an address wait', async () => {
    const { come, close, served, refused } = stand()
    come('a', 'nobody', 300)
    come('a', 'ann')
    come('b', 'bob')
    await close()
    expect(served.indexOf('ann')).toBeLessThan(4)
    expect(served.indexOf('bob')).toBeLessThan(4)
    expect(served).toHaveLength(MOST + 1)
    expect(refused).toHaveLength(251)
    expect(refused.every((text) => text.includes('nobody: Refusal: sign-in-busy'))).toBe(true)
  })

  test('turns away who comes last when all lines are alike', async () => {
    const { come, close, served, refused } = stand()
    for (let nth = 0; nth < MOST; nth += 1) come('a', `name ${String(nth)}`)
    come('a', 'ann')
    await close()
    expect(served).not.toContain('ann')
    expect(refused).toHaveLength(1)
  })

  test('goes on after a work that fails', async () => {
    const queue = new FairQueue(MOST)
    const by = { address: 'a', name: 'ann' }
    const failing = queue.run(by, () => Promise.reject(new Error('no memory')))
    const next = queue.run(by, () => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('no memory')
    expect(await next).toBe('done')
    expect(queue.isIdle).toBe(true)
  })
})
