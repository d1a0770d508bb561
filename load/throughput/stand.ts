import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { cpuMilliseconds, residentBytes } from '../lib/process.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import { Filer, type Length, type Window } from '../lib/traffic.ts'
import { startEcho } from './start-echo.ts'

/** A server, and who files there. */
export interface Stand {
  readonly name: string
  readonly pid: number
  readonly filer: Filer
  warmUp(seconds: number): Promise<void>
}

/** What was filed in a window, and what that took. */
export interface Measured extends Window {
  /** Of the server, for each declaration. */
  readonly cpuMicroseconds: number
  readonly residentBytes: number
}

export async function measure({ pid, filer }: Stand, length: Length): Promise<Measured> {
  const before = await cpuMilliseconds(pid)
  const window = await filer.file(length)
  const cpu = (await cpuMilliseconds(pid)) - before
  const cpuMicroseconds = (cpu * 1000) / (window.accepted + window.failures)
  return { ...window, cpuMicroseconds, residentBytes: await residentBytes(pid) }
}

const WARM_UP = 'warm-up'

/** A sandbox of some tree, with nothing filed. */
export async function sandboxStand(
  stack: AsyncDisposableStack,
  name: string,
  tree?: string,
): Promise<Stand> {
  const folder = stack.use(await temporaryFolder())
  const server = stack.use(await startServer({ data: folder.path, tree }))
  const filer = await filerOf(server)
  return { name, pid: server.pid, filer, warmUp: (seconds) => warmUp(server, seconds) }
}

/**
 * In a workspace that is deleted again: so all have been compiled, and all have had memory before that
 * they need anew, which a virtual machine gives out the first time at several times the price.
 */
async function warmUp(server: Server, seconds: number): Promise<void> {
  const client = new Client(server.url)
  const path = '/_sandbox/workspaces'
  const token = server.adminToken
  await client.ask({ method: 'POST', path, token, body: { name: WARM_UP } })
  const filer = await filerOf(server, WARM_UP)
  await filer.file({ seconds })
  await client.ask({ method: 'DELETE', path: `${path}/${WARM_UP}`, token })
}

async function filerOf({ url, adminToken }: Server, workspace?: string): Promise<Filer> {
  const client = new Client(url)
  const parties = await makeParties(client, adminToken, workspace)
  return new Filer({ url, parties, token: await client.token(parties.broker) })
}

/** The bare server, sent what the sandbox is sent and answering as much. */
export async function echoStand(stack: AsyncDisposableStack): Promise<Stand> {
  const { parties, token, besides } = await sampleOf()
  const { url, pid } = stack.use(await startEcho(besides))
  const filer = new Filer({ url, parties, token })
  const warmUp = async (seconds: number): Promise<void> => {
    await filer.file({ seconds })
  }
  return { name: 'bare Hono', pid, filer, warmUp }
}

interface Sample {
  readonly parties: Parties
  readonly token: string
  /** By how many characters the answer is longer than what was sent. */
  readonly besides: number
}

/** Of a sandbox that is asked once. */
async function sampleOf(): Promise<Sample> {
  await using folder = await temporaryFolder()
  await using server = await startServer({ data: folder.path })
  const client = new Client(server.url)
  const parties = await makeParties(client, server.adminToken)
  const token = await client.token(parties.broker)
  const number = transactionNumber(parties.securityNumber, 1)
  const body = filing({ importer: parties.importer, transactionNumber: number })
  const answer = await client.ask({ method: 'POST', path: '/v1/declarations', token, body })
  const besides = JSON.stringify(answer).length - JSON.stringify(body).length
  return { parties, token, besides: Math.max(0, besides) }
}
