import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { GroupCommit } from './group-commit.ts'

test('a commit that is alone waits for one turn', async () => {
  const { commits, batches } = office()
  commits.add({ seq: 1, content: 'a' })
  expect(batches).toEqual([])
  await nextTurn()
  await nextTurn()
  expect(batches).toEqual([1])
})

test('commits that come turn after turn share a sync', async () => {
  const { commits, batches } = office()
  await addEachTurn(commits, 5)
  await commits.settled()
  expect(batches).toEqual([5])
})

test('those who come without end are not waited for without end', async () => {
  const { commits, batches } = office()
  await addEachTurn(commits, 40)
  await commits.settled()
  expect(Math.max(...batches)).toBeLessThan(10)
  expect(batches.reduce((sum, size) => sum + size)).toBe(40)
})

function office() {
  const batches: number[] = []
  const commits = new GroupCommit({
    append: (lines) => {
      batches.push(lines.length)
      return Promise.resolve()
    },
    durable: () => undefined,
    failed: (failed, reason) => {
      throw new Error(`${failed.length} commits failed`, { cause: reason })
    },
  })
  return { commits, batches }
}

/** As requests are let in: the next turn is asked for before this one's work is done. */
function addEachTurn(commits: Commits, count: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  let seq = 0
  const add = (): void => {
    seq += 1
    if (seq < count) setImmediate(add)
    else resolve(undefined)
    commits.add({ seq, content: '' })
  }
  add()
  return promise
}

type Commits = ReturnType<typeof office>['commits']
