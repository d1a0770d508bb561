import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StoreLocked } from './errors.ts'
import { lockFolder } from './lock.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'))
})

afterEach(() => rm(root, { recursive: true }))

const LOCK = new URL('lock.ts', import.meta.url).href
const HOLD = `
  const { lockFolder } = await import(${JSON.stringify(LOCK)})
  await lockFolder(process.argv[1])
  console.log('held')
  setInterval(() => {}, 1000)
`

it('is refused while another process holds it, and taken over once that is killed', async () => {
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, root])
  const exit = once(holder, 'exit')
  await once(holder.stdout, 'data')
  const refused = lockFolder(root)
  await expect(refused).rejects.toBeInstanceOf(StoreLocked)
  await expect(refused).rejects.toMatchObject({ pid: holder.pid })
  await expect(refused).rejects.toThrow(root)
  holder.kill('SIGKILL')
  await exit
  await using _ = await lockFolder(root)
  expect(await readFile(join(root, '.lock'), 'utf8')).toContain(String(process.pid))
})

it('is refused a second time in one process, and free once it is let go', async () => {
  const first = await lockFolder(root)
  await expect(lockFolder(root)).rejects.toThrow(StoreLocked)
  await first[Symbol.asyncDispose]()
  const second = await lockFolder(root)
  await second[Symbol.asyncDispose]()
  expect(await readdir(root)).toEqual([])
})

it.each([
  ['an earlier process of the same number', JSON.stringify({ pid: process.pid, startedAt: '1' })],
  ['a number now worn by another process', JSON.stringify({ pid: process.ppid, startedAt: '1' })],
  ['an unreadable file', ''],
])('is taken over from %s', async (_what, text) => {
  await writeFile(join(root, '.lock'), text)
  await using _ = await lockFolder(root)
  expect(await readFile(join(root, '.lock'), 'utf8')).toContain(String(process.pid))
})

it('goes to one only, when many find a stale lock', async () => {
  await writeFile(join(root, '.lock'), JSON.stringify({ pid: 2 ** 30, startedAt: '1' }))
  const rivals = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', HOLD, root]),
  )
  const outcomes = await Promise.all(
    rivals.map((rival) =>
      Promise.race([
        once(rival.stdout, 'data').then(() => 'held'),
        once(rival, 'exit').then(() => 'refused'),
      ]),
    ),
  )
  for (const rival of rivals) rival.kill('SIGKILL')
  expect(outcomes.toSorted()).toEqual(['held', 'refused', 'refused', 'refused'])
})
