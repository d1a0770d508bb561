import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

/** Megabytes of memory for what lives long. */
const MEMORY = 256
const CONNECTIONS = 16
/** Far more than fits. */
const MOST = 200_000
/** After the first refusal it is asked this often again. */
const INSISTS = 2_000

interface Filled {
  readonly acknowledged: readonly string[]
  readonly refused: number
  readonly otherwise: readonly number[]
}

/** Submits until memory is used up and on, then looks whether the server lives and lost nothing. */
export async function proveMemory(say: Say = console.log): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const nodeFlags = [`--max-old-space-size=${MEMORY}`]
  const server = await startServer({
    data: folder.path,
    nodeFlags,
  })
  const client = new Client(server.url)
  const parties = await makeParties(client, server.adminToken)
  const token = await client.token(parties.broker)
  const filled = await fill(client, { ...parties, token })
  say(`  ${grouped(filled.acknowledged.length)} acknowledged, ${grouped(filled.refused)} refused`)
  const lives = await answers(server, token)
  await server.kill()
  await using again = await startServer({ data: folder.path, nodeFlags })
  const lost = await lostOf(new Client(again.url), token, filled.acknowledged)
  const freed = await makesRoom(again)
  return [
    verdict(
      'without memory, what would store more is refused with 503 and nothing else',
      `${grouped(filled.refused)} refused, ${filled.otherwise.length} otherwise`,
      filled.refused >= INSISTS && filled.otherwise.length === 0,
    ),
    verdict('it goes on answering', lives ? 'it does' : 'it does not', lives),
    verdict('after a reset there is room again', freed ? 'there is' : 'there is none', freed),
    verdict(
      'all that was acknowledged is there after a kill, with as little memory',
      `${lost} of ${grouped(filled.acknowledged.length)} lost`,
      lost === 0 && filled.acknowledged.length > 0,
    ),
  ]
}

interface Filer {
  readonly importer: string
  readonly securityNumber: string
  readonly token: string
}

async function fill(client: Client, filer: Filer): Promise<Filled> {
  const acknowledged: string[] = []
  const otherwise: number[] = []
  let refused = 0
  let next = 1
  const submitter = async (): Promise<void> => {
    while (next < MOST && refused < INSISTS) {
      const number = transactionNumber(filer.securityNumber, next++)
      const body = filing({ importer: filer.importer, transactionNumber: number })
      const answer = await client.send({
        method: 'POST',
        path: '/v1/declarations',
        token: filer.token,
        body,
      })
      const text = await answer.text()
      if (answer.status === 201) acknowledged.push(number)
      else if (answer.status === 503 && text.includes('memory-full')) refused++
      else otherwise.push(answer.status)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, submitter))
  return { acknowledged, refused, otherwise }
}

async function answers({ url }: Server, token: string): Promise<boolean> {
  const health = await fetch(`${url}/healthz`)
  const me = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  return health.ok && me.ok
}

/** By a reset, which stores little more than its own record. */
async function makesRoom({ url, adminToken }: Server): Promise<boolean> {
  const client = new Client(url)
  const path = '/_sandbox/workspaces/default/reset'
  const reset = await client.send({ method: 'POST', path, token: adminToken })
  await reset.text()
  const { broker, ...parties } = await makeParties(client, adminToken)
  const token = await client.token(broker)
  const number = transactionNumber(parties.securityNumber, 1)
  const body = filing({ importer: parties.importer, transactionNumber: number })
  const answer = await client.send({ method: 'POST', path: '/v1/declarations', token, body })
  await answer.text()
  return reset.status === 200 && answer.status === 201
}

async function lostOf(client: Client, token: string, numbers: readonly string[]): Promise<number> {
  let lost = 0
  for (const number of numbers) {
    const answer = await client.send({ method: 'GET', path: `/v1/declarations/${number}`, token })
    await answer.text()
    if (answer.status !== 200) lost++
  }
  return lost
}
