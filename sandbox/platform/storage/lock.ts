import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { FolderUnusable, hasCode, messageOf, StoreLocked } from './errors.ts'

/** Locked by the kernel for as long as the process lives, whatever container it runs in. */
const LOCK = '.lock.sqlite'
/** Who holds it, in words; nothing rests on it. */
const HOLDER = '.lock'
/** SQLite's own number for a database that somebody else holds. */
const BUSY = 5

const heldHere = new Set<string>()

/**
 * Holds a folder against other processes, until disposed or dead. The lock is that of a SQLite database,
 * which is the kernel's: Node has no other way to one. Its file stays, as removing it could let two in.
 *
 * @throws StoreLocked with who holds it; FolderUnusable when it cannot be written to
 */
export async function lockFolder(root: string): Promise<AsyncDisposable> {
  const path = join(root, LOCK)
  if (heldHere.has(path))
    throw new StoreLocked(root, `process ${String(process.pid)}, which is this one`)
  heldHere.add(path)
  try {
    const lock = await claim(root, path)
    return {
      async [Symbol.asyncDispose]() {
        await rm(join(root, HOLDER), { force: true })
        lock.close()
        heldHere.delete(path)
      },
    }
  } catch (error) {
    heldHere.delete(path)
    throw error
  }
}

async function claim(root: string, path: string): Promise<DatabaseSync> {
  try {
    // The mode of a file that SQLite would make is the system's, not its owner's alone.
    await writeFile(path, '', { flag: 'a', mode: 0o600 })
    const lock = lockDatabase(path)
    const holder = `process ${String(process.pid)} on ${hostname()}`
    await writeFile(join(root, HOLDER), holder, { mode: 0o600 })
    return lock
  } catch (error) {
    if (isBusy(error)) throw new StoreLocked(root, await holderOf(root))
    if (hasCode(error) || isOfDatabase(error)) throw new FolderUnusable(root, reasonOf(error, path))
    throw error
  }
}

function lockDatabase(path: string): DatabaseSync {
  const { DatabaseSync } = sqlite()
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Node 22 warns that its SQLite may change; whoever starts a sandbox can do nothing about that. */
function sqlite() {
  const warning: unknown = Reflect.get(process, 'emitWarning')
  Reflect.set(process, 'emitWarning', () => undefined)
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    Reflect.set(process, 'emitWarning', warning)
  }
}

async function holderOf(root: string): Promise<string> {
  const text = await readFile(join(root, HOLDER), 'utf8').catch(() => '')
  return /^process \d+ on [\w.-]{1,255}$/.test(text) ? text : 'another process'
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error
}

function reasonOf(error: unknown, path: string): Error {
  return isOfDatabase(error)
    ? new Error(
        `${path} is no lock of the sandbox (${messageOf(error)}); remove it when nothing runs`,
      )
    : new Error(messageOf(error))
}
