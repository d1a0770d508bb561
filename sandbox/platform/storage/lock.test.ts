import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FolderUnusable, StoreLocked } from './errors.ts'
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
  await expect(refused).rejects.toThrow(`process ${String(holder.pid)} `)
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
  expect(await readdir(root)).toEqual(['.lock.sqlite'])
})

it('does not depend on what the file of its holder says', async () => {
  const first = await lockFolder(root)
  await rm(join(root, '.lock'))
  await expect(inAnotherProcess()).rejects.toThrow('in use by another process')
  await writeFile(join(root, '.lock'), '{"pid":')
  await expect(inAnotherProcess()).rejects.toThrow('in use by another process')
  await first[Symbol.asyncDispose]()
  await inAnotherProcess()
})

it('is refused where its file is none, and the way out is said', async () => {
  await writeFile(join(root, '.lock.sqlite'), 'something else '.repeat(100))
  const refused = lockFolder(root)
  await expect(refused).rejects.toBeInstanceOf(FolderUnusable)
  await expect(refused).rejects.toThrow('.lock.sqlite is no lock of the sandbox')
  await rm(join(root, '.lock.sqlite'))
  await using _ = await lockFolder(root)
})

it('is refused where a folder is in the place of its file', async () => {
  await mkdir(join(root, '.lock.sqlite'))
  await expect(lockFolder(root)).rejects.toBeInstanceOf(FolderUnusable)
})

const namespaces = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0

// Only where processes may be put into namespaces of their own; elsewhere it shows as skipped.
it.runIf(namespaces)(
  'holds between two containers, in each of which the processes count anew',
  async () => {
    const command = ['--pid', '--fork', '--mount-proc', process.execPath]
    const holder = spawn('unshare', [...command, '--input-type=module', '-e', HOLD, root], {
      detached: true,
    })
    await once(holder.stdout, 'data')
    await expect(lockFolder(root)).rejects.toThrow(StoreLocked)
    const exit = once(holder, 'exit')
    process.kill(-(holder.pid ?? 0), 'SIGKILL')
    await exit
    await expect.poll(async () => await isFree()).toBe(true)
  },
)

async function isFree(): Promise<boolean> {
  const lock = await lockFolder(root).catch(() => undefined)
  await lock?.[Symbol.asyncDispose]()
  return lock !== undefined
}

/** Takes the lock in another process and ends there. */
async function inAnotherProcess(): Promise<void> {
  const code = HOLD.replace('setInterval(() => {}, 1000)', '')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code, root],
    { encoding: 'utf8' },
  )
  await Promise.resolve()
  if (status !== 0) throw new Error(stderr)
}

it('goes to one only, when many find what a killed process left', async () => {
  await writeFile(join(root, '.lock'), 'process 1 on elsewhere')
  await writeFile(join(root, '.lock.sqlite'), '')
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
