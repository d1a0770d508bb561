import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreLocked } from './errors.ts'

/** A process as told apart from a later one that got the same number. */
interface Owner {
  readonly pid: number
  /** In clock ticks since the machine started; empty where the system does not tell. */
  readonly startedAt: string
}

const heldHere = new Set<string>()

/**
 * Holds a folder against other processes, until disposed. A lock that a dead process left behind
 * is taken over.
 *
 * @throws StoreLocked with the number of the living process that holds it
 */
export async function lockFolder(root: string): Promise<AsyncDisposable> {
  const path = join(root, '.lock')
  if (heldHere.has(path)) throw new StoreLocked(root, process.pid)
  heldHere.add(path)
  try {
    await claim(root, path)
  } catch (error) {
    heldHere.delete(path)
    throw error
  }
  return {
    async [Symbol.asyncDispose]() {
      await rm(path, { force: true })
      heldHere.delete(path)
    },
  }
}

/** The file gets its name only once it is whole, so nobody reads half an owner. */
async function claim(root: string, path: string): Promise<void> {
  const mine = `${path}-${String(process.pid)}`
  await writeOwner(mine, { pid: process.pid, startedAt: await startOf(process.pid) })
  try {
    while (!(await linked(mine, path))) await takeOver(root, path)
  } finally {
    await rm(mine, { force: true })
  }
}

async function takeOver(root: string, path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const owner = parseOwner(text)
  if (owner !== undefined && (await isAlive(owner))) throw new StoreLocked(root, owner.pid)
  const stale = `${path}-stale-${String(process.pid)}`
  await rename(path, stale).catch(() => undefined)
  // Another process may have taken over between reading and renaming: its lock goes back.
  const moved = await readFile(stale, 'utf8').catch(() => text)
  if (moved !== text) await linked(stale, path)
  await rm(stale, { force: true })
}

async function isAlive({ pid, startedAt }: Owner): Promise<boolean> {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return startedAt === (await startOf(pid))
}

async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '')
  const FIELD_AFTER_NAME = 19
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[FIELD_AFTER_NAME] ?? ''
}

async function writeOwner(path: string, owner: Owner): Promise<void> {
  await rm(path, { force: true })
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(JSON.stringify(owner))
  await file.sync()
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return undefined
  }
}
