import { flushCompileCache } from 'node:module'
import { requireAsMade } from './as-it-was-made.ts'
import { adminGuide, guideAsJson, type Guide } from './banner.ts'
import { DONE, Misuse, say, type Console, type Input, type Language } from './command-line/index.ts'
import type { START_FLAGS } from './commands/start-flags.ts'
import { configOf, type Config } from './config.ts'
import { createSandbox, type Sandbox } from '../index.ts'
import { requireAnswer } from './require-answer.ts'
import { returnMemory } from './return-memory.ts'
import { serveSandbox, type Served } from './serve.ts'
import { hasCode, StorageUnavailable } from '../platform/storage/index.ts'
import { ToldError } from '../kernel/told-error.ts'
import type { Bilingual } from '../kernel/problem.ts'
import { serveKeptEditions } from './tariff/kept-editions.ts'
import { settingsOf } from '../platform/workspaces/index.ts'

/** Milliseconds: whoever waited for the start has had the first answers by then. */
const SETTLED_AFTER = 2_000

type Asked = Pick<Input<typeof START_FLAGS>, 'flags' | 'told'>

/**
 * Serves until it is told to stop.
 *
 * @returns the exit code of its start
 * @throws Misuse for what whoever started it can mend
 */
export async function startServer({ flags, told }: Asked, console: Console): Promise<number> {
  try {
    const config = configOf(flags, console.environment)
    await requireAnswer(config.data)
    const sandbox = await openSandbox(config, told, console)
    const served = await serveOrClose(sandbox, config)
    console.onInterrupt(async () => {
      await served[Symbol.asyncDispose]()
      await sandbox.close()
    })
    const guide = await guideOf(config, sandbox, served)
    console.out.write(flags.json ? guideAsJson(guide) : adminGuide(guide, console.language))
    // A first start that ends in a kill would otherwise be paid again at the next.
    flushCompileCache()
    setTimeout(returnMemory, SETTLED_AFTER).unref()
    return DONE
  } catch (error) {
    throw isExpected(error) ? new Misuse(reasonOf(error)) : error
  }
}

async function openSandbox(
  config: Config,
  told: ReadonlySet<string>,
  { err, language }: Console,
): Promise<Sandbox> {
  for (const line of await serveKeptEditions(config.data)) err.write(`ces: ${line[language]}\n`)
  return await createSandbox({
    ...config,
    onFound: (settings) => {
      requireAsMade(settings, config, told)
    },
    onProgress: (done, total) => {
      if (err.isTTY === true) err.write(progressOf(done, total, language))
    },
    onNotice: (told) => err.write(`ces: ${told[language]}\n`),
  })
}

/** A port that is taken leaves nothing open behind. */
async function serveOrClose(sandbox: Sandbox, config: Config): Promise<Served> {
  try {
    return await serveSandbox(sandbox, config)
  } catch (error) {
    await sandbox.close()
    throw error
  }
}

async function guideOf(config: Config, sandbox: Sandbox, served: Served): Promise<Guide> {
  const { demoCredentials } = await import('./demo-credentials.ts')
  const workspace = await sandbox.workspaces.require(sandbox.workspaces.defaultName)
  return {
    url: served.url,
    adminToken: sandbox.adminToken,
    data: config.data,
    exposed: config.exposed,
    settings: await workspace.store.read(settingsOf),
    isNew: sandbox.isNew,
    credentials: await demoCredentials(workspace),
    startedIn: Math.round(process.uptime() * 1000),
  }
}

/** A line that is written over while a large community is made. */
function progressOf(done: number, total: number, language: Language): string {
  const percent = Math.floor((done / total) * 100)
  return `\r${say(language, MAKING, { percent })}${done >= total ? '\n' : ''}`
}

const MAKING = {
  en: 'Making the trade community: {percent} %',
  fr: 'Création de la communauté commerciale : {percent} %',
}

function reasonOf(error: Error): Bilingual {
  if (error instanceof ToldError) return error.told
  const known = LISTENING.find(({ code }) => hasCode(error, code))
  return known?.why ?? { en: error.message, fr: error.message }
}

/** Why an address cannot be listened on. */
const LISTENING = [
  {
    code: 'EADDRINUSE',
    why: {
      en: 'the port is taken; choose another with --port',
      fr: 'le port est pris; choisissez-en un autre avec --port',
    },
  },
  {
    code: 'EACCES',
    why: {
      en: 'the port is the system’s own; choose another with --port',
      fr: 'le port est réservé au système; choisissez-en un autre avec --port',
    },
  },
  ...['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].map((code) => ({
    code,
    why: {
      en: 'the host is no address of this machine; choose another with --host',
      fr: 'l’hôte n’est pas une adresse de cette machine; choisissez-en une autre avec --host',
    },
  })),
]

const EXPECTED = [StorageUnavailable, ToldError]

function isExpected(error: unknown): error is Error {
  return (
    EXPECTED.some((kind) => error instanceof kind) ||
    LISTENING.some(({ code }) => hasCode(error, code))
  )
}
