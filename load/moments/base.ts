import { cp } from 'node:fs/promises'
import { Administrator } from '../lib/administrator.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { startServer, type Server } from '../lib/server.ts'
import { attachEarlier, attachLater } from './contents.ts'

/** A folder at rest: two workspaces, declarations and contents, and a snapshot from before the last of them. */
export async function makeBase(data: string): Promise<void> {
  const parties = await onServer(data, async (administrator, adminToken) => {
    const made = await makeParties(administrator.client, adminToken)
    await administrator.move('POST', '', { name: 'other', seed: 'salt' })
    for (const nth of [1, 2, 3]) await file(administrator, made, nth)
    return made
  })
  await attachEarlier(data)
  await onServer(data, async (administrator) => {
    await administrator.move('POST', '/default/snapshots', { name: 'kept' })
    for (const nth of [4, 5]) await file(administrator, parties, nth)
  })
  await attachLater(data)
}

async function onServer<R>(
  data: string,
  work: (administrator: Administrator, adminToken: string) => Promise<R>,
): Promise<R> {
  await using server = await startServer({ data })
  const result = await work(new Administrator(server), server.adminToken)
  await server.stop()
  return result
}

async function file({ client }: Administrator, parties: Parties, nth: number): Promise<void> {
  const token = await client.token(parties.broker)
  await client.ask({ method: 'POST', path: '/v1/declarations', token, body: nthOf(parties, nth) })
}

/** A server on a copy of a folder. */
export async function startOn(base: string, data: string): Promise<Server> {
  await cp(base, data, { recursive: true })
  return startServer({ data })
}

function nthOf({ importer, securityNumber }: Parties, nth: number) {
  return filing({ importer, transactionNumber: transactionNumber(securityNumber, nth) })
}

/** New parties come, and one of them files: so it goes on. */
export async function fileOn(administrator: Administrator, adminToken: string): Promise<void> {
  await file(administrator, await makeParties(administrator.client, adminToken), 1)
}
