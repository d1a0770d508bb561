import { flushCompileCache } from 'node:module'
import { adminGuide, type Guide } from './banner.ts'
import { DONE, Misuse, type Console } from './command-line/index.ts'
import type { StartFlags } from './commands/start-flags.ts'
import { configOf, type Config } from './config.ts'
import { createSandbox, type Sandbox } from '../index.ts'
import { returnMemory } from './return-memory.ts'
import { serveSandbox, type Served } from './serve.ts'
import {
  FolderForeign,
  FolderUnusable,
  StorageUnavailable,
  StoreDamaged,
  StoreLocked,
  StoreTooNew,
} from '../platform/storage/index.ts'
import type { Bilingual } from '../kernel/problem.ts'
import { NotAnEdition } from '../trade/tariff/index.ts'
import { serveKeptEditions } from './tariff/kept-editions.ts'
import { KeysLost, settingsOf, WorkspaceEmpty } from '../platform/workspaces/index.ts'

/** Milliseconds: whoever waited for the start has had the first answers by then. */
const SETTLED_AFTER = 2_000

/**
 * Serves until it is told to stop.
 *
 * @returns the exit code of its start
 * @throws Misuse for what whoever started it can mend
 */
export async function startServer(flags: StartFlags, console: Console): Promise<number> {
  try {
    const config = configOf(flags, console.environment)
    const sandbox = await openSandbox(config)
    const served = await serveSandbox(sandbox, config)
    console.onInterrupt(async () => {
      await served[Symbol.asyncDispose]()
      await sandbox.close()
    })
    console.out.write(adminGuide(await guideOf(config, sandbox, served)))
    // A first start that ends in a kill would otherwise be paid again at the next.
    flushCompileCache()
    setTimeout(returnMemory, SETTLED_AFTER).unref()
    return DONE
  } catch (error) {
    throw isExpected(error) ? new Misuse(reasonOf(error)) : error
  }
}

async function openSandbox(config: Config): Promise<Sandbox> {
  for (const line of await serveKeptEditions(config.data)) process.stderr.write(`ces: ${line}\n`)
  return await createSandbox({
    ...config,
    onProgress: showProgress,
    onNotice: (text) => process.stderr.write(`ces: ${text}\n`),
  })
}

async function guideOf(config: Config, sandbox: Sandbox, served: Served): Promise<Guide> {
  const { demoCredentials } = await import('./demo-credentials.ts')
  const workspace = await sandbox.workspaces.require(sandbox.workspaces.defaultName)
  return {
    url: served.url,
    adminToken: sandbox.adminToken,
    data: config.data,
    settings: await workspace.store.read(settingsOf),
    isNew: sandbox.isNew,
    credentials: await demoCredentials(workspace),
    startedIn: Math.round(process.uptime() * 1000),
  }
}

/** A line that is written over while a large community is made; nothing where nobody looks. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  const percent = Math.floor((done / total) * 100)
  const end = done >= total ? '\n' : ''
  process.stderr.write(`\rMaking the trade community: ${String(percent)} %${end}`)
}

function reasonOf(error: Error): Bilingual {
  if (isAddressInUse(error)) return PORT_TAKEN
  return { en: error.message, fr: error.message }
}

const PORT_TAKEN = {
  en: 'the port is taken; choose another with --port',
  fr: 'le port est pris; choisissez-en un autre avec --port',
}

const EXPECTED = [
  FolderForeign,
  FolderUnusable,
  KeysLost,
  NotAnEdition,
  StorageUnavailable,
  StoreDamaged,
  StoreLocked,
  StoreTooNew,
  WorkspaceEmpty,
]

function isExpected(error: unknown): error is Error {
  return isAddressInUse(error) || EXPECTED.some((kind) => error instanceof kind)
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
