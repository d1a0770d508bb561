import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { filesIn, isLock } from '../lib/folder.ts'
import { IN_NAMESPACE, whyNoNamespaces } from '../lib/namespaces.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { notRun, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, StartRefused, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const CLAIM = 'two PID namespaces on one folder: the second is refused'
const EXIT_CODE = 2
const LONG_AGO = new Date('2020-01-01T00:00:00Z')

export interface NamespaceSizes {
  /** How often the folder is handed on by a kill. */
  readonly lives: number
  /** How long a holder is left alone: a heartbeat would have to come in this time. */
  readonly idleSeconds: number
}

const FULL: NamespaceSizes = { lives: 5, idleSeconds: 12 }

interface Filer {
  readonly parties: Parties
  readonly token: string
  readonly acknowledged: Map<string, string>
}

interface Tally {
  /** What a second one said, or that it ran. */
  readonly wrong: string[]
  refusals: number
  lost: number
}

/**
 * Starts a server in a PID namespace of its own and a second one on the same folder in another, as two
 * containers do: each is process 1. While the first lives the second is refused, also when the files of
 * the lock look old; once the first is killed, the next starts and finds all that was acknowledged.
 */
export async function proveNamespaces(
  { lives, idleSeconds }: NamespaceSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const why = whyNoNamespaces()
  if (why !== undefined) {
    say(`  not run: this machine makes no PID namespaces (${why})`)
    return [notRun(CLAIM, why)]
  }
  await using folder = await temporaryFolder()
  const tally: Tally = { wrong: [], refusals: 0, lost: 0 }
  let filer: Filer | undefined
  for (let life = 1; life <= lives; life += 1) {
    await using server = await startServer({ data: folder.path, within: IN_NAMESPACE })
    filer ??= await filerOn(server)
    tally.lost += await countLost(server, filer)
    await submit(server, filer)
    await tryBesides(folder.path, tally, life === 1 ? idleSeconds : 0)
    await submit(server, filer)
    await server.kill()
    say(
      `  life ${life}: ${tally.refusals} refused, ${tally.wrong.length} wrong, ${tally.lost} lost`,
    )
  }
  for (const text of new Set(tally.wrong)) say(`    ${text}`)
  return verdicts(tally, lives, filer?.acknowledged.size ?? 0)
}

function verdicts(
  { wrong, refusals, lost }: Tally,
  lives: number,
  acknowledged: number,
): readonly Verdict[] {
  return [
    verdict(
      CLAIM,
      `${refusals} refused, ${wrong.length} not as they should be`,
      wrong.length === 0 && refusals > 0,
    ),
    verdict(
      'after a kill the next namespace starts, and all is there',
      `${lost} lost of ${acknowledged} in ${lives} lives`,
      lost === 0 && acknowledged >= lives,
    ),
  ]
}

/** At once, and again when the first has been left alone and its lock looks old. */
async function tryBesides(data: string, tally: Tally, idleSeconds: number): Promise<void> {
  await tryBeside(data, tally)
  await wait(idleSeconds * 1000)
  await makeLockOld(data)
  await tryBeside(data, tally)
}

/** In another namespace, and in none. */
async function tryBeside(data: string, tally: Tally): Promise<void> {
  for (const within of [IN_NAMESPACE, []]) {
    const wrong = await startBeside(data, within)
    if (wrong === undefined) tally.refusals += 1
    else tally.wrong.push(wrong)
  }
}

/** What is wrong with how the second one was refused. */
async function startBeside(data: string, within: readonly string[]): Promise<string | undefined> {
  try {
    await using server = await startServer({ data, within })
    await server.kill()
    return 'the second one runs'
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    const { exitCode, complaints } = error
    if (exitCode !== EXIT_CODE) return `it ends with ${exitCode}, not ${EXIT_CODE}: ${complaints}`
    return complaints.trim().includes('\n') ? `it says more than a line: ${complaints}` : undefined
  }
}

async function makeLockOld(data: string): Promise<void> {
  for (const file of (await filesIn(data)).filter(isLock)) {
    await utimes(join(data, file), LONG_AGO, LONG_AGO)
  }
}

async function filerOn({ url, adminToken }: Server): Promise<Filer> {
  const client = new Client(url)
  const parties = await makeParties(client, adminToken)
  return { parties, token: await client.token(parties.broker), acknowledged: new Map() }
}

async function submit({ url }: Server, { parties, token, acknowledged }: Filer): Promise<void> {
  const number = transactionNumber(parties.securityNumber, acknowledged.size + 1)
  const body = filing({ importer: parties.importer, transactionNumber: number })
  const ask = { method: 'POST', path: '/v1/declarations', token, body }
  acknowledged.set(number, JSON.stringify(await new Client(url).ask(ask)))
}

async function countLost({ url }: Server, { token, acknowledged }: Filer): Promise<number> {
  const client = new Client(url)
  let lost = 0
  for (const [number, text] of acknowledged) {
    const path = `/v1/declarations/${number}`
    const answer = await client.send({ method: 'GET', path, token })
    if ((await answer.text()) !== text) lost += 1
  }
  return lost
}

if (import.meta.main) await runAlone(proveNamespaces)
