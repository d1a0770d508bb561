import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedFailures, surprisesIn } from './expectation.ts'
import { requirementOf } from './requirements.ts'
import type { Result } from './results.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'expected-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function expected(text: string) {
  const file = join(folder, 'expected.txt')
  await writeFile(file, text)
  return await expectedFailures(file)
}

function result(id: string, status: Result['status']): Result {
  return { requirement: requirementOf(id), status, checks: [] }
}

test('what is expected to fail and fails is no surprise', async () => {
  const known = await expected('# until 4.3\nDEC-02 # float money\n\nRES-03\n')
  const results = [result('DEC-02', 'fail'), result('RES-03', 'unseen'), result('ACC-01', 'pass')]
  expect(surprisesIn(results, known)).toEqual({ failing: [], passing: [] })
})

test('what fails besides, and what has begun to pass, are surprises', async () => {
  const known = await expected('DEC-02\n')
  const results = [result('DEC-02', 'pass'), result('RES-03', 'fail'), result('ACC-03', 'warn')]
  expect(surprisesIn(results, known)).toEqual({ failing: ['RES-03'], passing: ['DEC-02'] })
})

test('what is expected of another scope is no matter here', async () => {
  expect(surprisesIn([result('ACC-01', 'pass')], await expected('DEC-02\n'))).toEqual({
    failing: [],
    passing: [],
  })
})

test('a name that is no requirement, and a file that is not there, are refused', async () => {
  await expect(expected('DEC-2\n')).rejects.toThrow('DEC-2, which is no requirement')
  await expect(expectedFailures(join(folder, 'absent'))).rejects.toThrow('cannot be read')
})
