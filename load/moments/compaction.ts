import { rm, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { startServer, type Server } from '../lib/server.ts'
import { startOn } from './base.ts'
import type { Killed } from './kill-in.ts'
import { appears } from './sign.ts'

/** A little less than what the journal may have beyond need before it is compacted. */
const HISTORY = 62 * 1024 * 1024
const LINES = 1_000
const WHOLE_SNAPSHOT = /^snapshot-\d+\.jsonl$/

export interface History {
  readonly base: string
  readonly parties: Parties
  readonly token: string
  /** How often the draft was saved. */
  readonly saved: number
  /** From the next journal to the whole snapshot. */
  readonly milliseconds: number
}

/** A folder whose journal needs a few large drafts more until it is compacted. */
export async function makeHistory(base: string): Promise<History> {
  await using server = await startServer({ data: base })
  const client = new Client(server.url)
  const parties = await makeParties(client, server.adminToken)
  const token = await client.token(parties.broker)
  let saved = 0
  while ((await journalBytes(base)) < HISTORY) {
    saved += 1
    await client.ask(draftAsk({ parties, token }, saved))
  }
  await server.stop()
  const made = { base, parties, token, saved, milliseconds: 0 }
  return { ...made, milliseconds: await timeToCompact(made, `${base}-rehearsed`) }
}

async function timeToCompact(history: History, data: string): Promise<number> {
  await using server = await startOn(history.base, data)
  const saving = saveUntilDead(server, history, { sent: history.saved, answered: history.saved })
  await compactionBegins(data)
  const began = performance.now()
  await appears(join(data, 'default'), (name) => WHOLE_SNAPSHOT.test(name))
  const milliseconds = performance.now() - began
  await server.kill()
  await saving
  await rm(data, { recursive: true })
  return milliseconds
}

/** The next journal is begun first. */
function compactionBegins(data: string): Promise<void> {
  return appears(join(data, 'default'), (name) => name.startsWith('journal-000002'))
}

/** Saves draft after draft until it is compacted and killed; the last that was answered must be there. */
export async function killInCompaction(
  history: History,
  data: string,
  delay: number,
): Promise<Killed> {
  await using server = await startOn(history.base, data)
  const tally = { sent: history.saved, answered: history.saved }
  const saving = saveUntilDead(server, history, tally)
  await compactionBegins(data)
  await wait(delay)
  await server.kill()
  await saving
  const names = await readdir(join(data, 'default'))
  const acknowledged = names.some((name) => WHOLE_SNAPSHOT.test(name))
  try {
    await using again = await startServer({ data })
    const found = await savedIn(again, history)
    await again.stop()
    await rm(data, { recursive: true })
    const isThere = found >= tally.answered && found <= tally.sent
    const fault = `draft ${found} is there, ${tally.answered} was answered, ${tally.sent} was sent`
    return { acknowledged, faults: isThere ? [] : [fault] }
  } catch (error) {
    return { acknowledged, faults: [error instanceof Error ? error.message : String(error)] }
  }
}

interface Tally {
  sent: number
  answered: number
}

async function saveUntilDead(server: Server, history: History, tally: Tally): Promise<void> {
  const client = new Client(server.url)
  for (;;) {
    tally.sent += 1
    const answer = await client.send(draftAsk(history, tally.sent)).catch(() => undefined)
    if (answer === undefined) return
    if (!answer.ok) throw new Error(`a draft was answered ${answer.status}`)
    tally.answered = tally.sent
  }
}

function draftAsk({ parties, token }: Pick<History, 'parties' | 'token'>, nth: number) {
  const number = transactionNumber(parties.securityNumber, 1)
  const values = Array.from({ length: LINES }, () => `${nth}.00`)
  const body = filing({ importer: parties.importer, transactionNumber: number, values })
  return { method: 'PUT', path: `/v1/drafts/${number}`, token, body }
}

const draft = v.object({
  filed: v.object({
    invoices: v.array(v.object({ lines: v.array(v.object({ value: v.string() })) })),
  }),
})

/** The number that all lines of the draft agree on. */
async function savedIn({ url }: Server, { parties, token }: History): Promise<number> {
  const path = `/v1/drafts/${transactionNumber(parties.securityNumber, 1)}`
  const answer = await new Client(url).ask({ method: 'GET', path, token })
  const lines = v.parse(draft, answer).filed.invoices.flatMap((invoice) => invoice.lines)
  const values = new Set(lines.map(({ value }) => Number(value)))
  return values.size === 1 && lines.length === LINES ? Math.max(...values) : -1
}

async function journalBytes(data: string): Promise<number> {
  const folder = join(data, 'default')
  const journals = (await readdir(folder)).filter((name) => name.startsWith('journal-'))
  const sizes = await Promise.all(
    journals.map(async (name) => (await stat(join(folder, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
