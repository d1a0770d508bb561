import { cp } from 'node:fs/promises'
import { Administrator } from '../lib/administrator.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { startServer, type Server } from '../lib/server.ts'

/** A folder at rest: two workspaces, declarations, and a snapshot from before the last of them. */
export async function makeBase(data: string): Promise<void> {
  await using server = await startServer({ data })
  const administrator = new Administrator(server)
  const { client } = administrator
  const parties = await makeParties(client, server.adminToken)
  const token = await client.token(parties.broker)
  const file = async (nth: number): Promise<void> => {
    await client.ask({ method: 'POST', path: '/v1/declarations', token, body: nthOf(parties, nth) })
  }
  await administrator.move('POST', '', { name: 'other', seed: 'salt' })
  for (const nth of [1, 2, 3]) await file(nth)
  await administrator.move('POST', '/default/snapshots', { name: 'kept' })
  for (const nth of [4, 5]) await file(nth)
  await server.stop()
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
export async function fileOn({ client }: Administrator, adminToken: string): Promise<void> {
  const parties = await makeParties(client, adminToken)
  const token = await client.token(parties.broker)
  await client.ask({ method: 'POST', path: '/v1/declarations', token, body: nthOf(parties, 1) })
}
