import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import { declaration, isWhole } from '../lib/declaration.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { everyItem } from '../lib/pages.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const CONNECTIONS = 32
const ROUNDS = 50

/** Long enough for hundreds of commits, never twice at the same point of the journal. */
const SHORTEST_ROUND = 100
const ROUND_SPREAD = 300
const ROUND_STEP = 97

/** What somebody knows who only saw the answers. */
interface Ledger {
  readonly parties: Parties
  readonly token: string
  next: number
  /** By transaction number, the body of the answer. */
  readonly acknowledged: Map<string, string>
  /** Sent in the last round, and never answered. */
  unanswered: Set<string>
}

interface Tally {
  lost: number
  changed: number
  halved: number
  surplus: number
}

/**
 * Kills the server again and again while declarations are submitted, starts it on what it left, and
 * looks for every declaration whose answer had come.
 */
export async function proveKillRounds(
  rounds = ROUNDS,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const tally: Tally = { lost: 0, changed: 0, halved: 0, surplus: 0 }
  const ledger = await openLedger(folder.path)
  for (let round = 1; round <= rounds; round += 1) {
    await using server = await startServer({ data: folder.path })
    await checkLast(server, ledger, tally)
    ledger.unanswered = new Set()
    const load = submitUntilDead(server, ledger)
    await wait(SHORTEST_ROUND + ((round * ROUND_STEP) % ROUND_SPREAD))
    await server.kill()
    await load
    if (round % 10 === 0) {
      say(`  round ${round}: ${grouped(ledger.acknowledged.size)} acknowledged, ${tally.lost} lost`)
    }
  }
  await using server = await startServer({ data: folder.path })
  await checkLast(server, ledger, tally)
  await checkAll(server, ledger, tally)
  return verdicts(tally, rounds, ledger.acknowledged.size)
}

async function openLedger(data: string): Promise<Ledger> {
  await using server = await startServer({ data })
  const client = new Client(server.url)
  const parties = await makeParties(client, server.adminToken)
  const token = await client.token(parties.broker)
  await server.stop()
  return { parties, token, next: 1, acknowledged: new Map(), unanswered: new Set() }
}

async function submitUntilDead({ url }: Server, ledger: Ledger): Promise<void> {
  const client = new Client(url)
  const submitter = async (): Promise<void> => {
    for (;;) {
      const number = transactionNumber(ledger.parties.securityNumber, ledger.next++)
      ledger.unanswered.add(number)
      const answer = await submit(client, ledger, number)
      if (answer === undefined) return
      ledger.unanswered.delete(number)
      ledger.acknowledged.set(number, answer)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, submitter))
}

/** The body of the answer; undefined when none came. */
async function submit(client: Client, ledger: Ledger, number: string): Promise<string | undefined> {
  const body = filing({ importer: ledger.parties.importer, transactionNumber: number })
  const ask = { method: 'POST', path: '/v1/declarations', token: ledger.token, body }
  const answer = await client.send(ask).catch(() => undefined)
  const text = await answer?.text().catch(() => undefined)
  if (answer === undefined || text === undefined || answer.status === 201) return text
  throw new Error(`${number} was answered ${answer.status}: ${text}`)
}

/** Of the last round: what was never answered is there whole, or not at all. */
async function checkLast({ url }: Server, ledger: Ledger, tally: Tally): Promise<void> {
  const client = new Client(url)
  for (const number of ledger.unanswered) {
    const path = `/v1/declarations/${number}`
    const answer = await client.send({ method: 'GET', path, token: ledger.token })
    const text = await answer.text()
    if (answer.status === 404) continue
    if (answer.status !== 200 || !isWhole(v.parse(declaration, JSON.parse(text)))) tally.halved += 1
    ledger.acknowledged.set(number, text)
  }
}

/** Everything that is there: as it was answered, whole, and with its line in the activity log. */
async function checkAll({ url }: Server, ledger: Ledger, tally: Tally): Promise<void> {
  const client = new Client(url)
  const { token, parties } = ledger
  const missing = new Map(ledger.acknowledged)
  const told = await toldOf(client, ledger)
  const path = `/v1/declarations?importer=${parties.importer}`
  for await (const item of everyItem(client, { path, token, item: v.unknown() })) {
    const stored = v.parse(declaration, item)
    const { transactionNumber: number } = stored
    const answered = missing.get(number)
    if (answered === undefined) tally.surplus += 1
    else if (answered !== JSON.stringify(item)) tally.changed += 1
    if (!isWhole(stored) || !told.delete(number)) tally.halved += 1
    missing.delete(number)
  }
  tally.lost += missing.size
  tally.halved += told.size
}

/** The declarations of which the activity log tells. */
async function toldOf(client: Client, { token, parties }: Ledger): Promise<Set<string>> {
  const told = new Set<string>()
  const item = v.object({ type: v.string(), subject: v.string() })
  const path = `/v1/activity?forWhom=${parties.importer.slice(0, 9)}`
  for await (const { type, subject } of everyItem(client, { path, token, item })) {
    if (type === 'DeclarationAccepted') told.add(subject)
  }
  return told
}

function verdicts(tally: Tally, rounds: number, acknowledged: number): readonly Verdict[] {
  const { lost, changed, halved, surplus } = tally
  return [
    verdict(
      'every acknowledged declaration is there',
      `${lost} lost of ${grouped(acknowledged)} in ${rounds} rounds`,
      lost === 0 && acknowledged > rounds,
    ),
    verdict('each as it was answered', `${changed} changed`, changed === 0),
    verdict('none is half written', `${halved} half, ${surplus} unknown`, halved + surplus === 0),
  ]
}

if (import.meta.main) await runAlone(proveKillRounds)
