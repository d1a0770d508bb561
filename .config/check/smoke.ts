/**
 * Starts a sandbox of its own on a free port, with an empty folder, and runs load/smoke.ts against
 * it under k6. Usage: node .config/check/smoke.ts <path of k6>
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../../load/lib/filing.ts'
import { makeParties } from '../../load/lib/parties.ts'
import { startServer, type Server } from '../../load/lib/server.ts'
import { temporaryFolder } from '../../load/lib/temporary-folder.ts'

/** Of the series: k6 has to find the numbers after it by itself. */
const TAKEN = 3

await using folder = await temporaryFolder()
await using server = await startServer({
  data: folder.path,
  adminToken: randomBytes(24).toString('hex'),
})
process.exitCode = await runK6(server)
await server.stop()
process.stderr.write(server.complaints())

async function runK6({ url, adminToken }: Server): Promise<number> {
  const client = new Client(url)
  const { importer, securityNumber, broker } = await makeParties(client, adminToken)
  const filed = filing({ importer, transactionNumber: transactionNumber(securityNumber, TAKEN) })
  const token = await client.token(broker)
  await client.ask({ method: 'POST', path: '/v1/declarations', token, body: filed })
  const k6 = spawn(process.argv[2] ?? 'k6', ['run', '--address', '', 'load/smoke.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      K6_NO_USAGE_REPORT: 'true',
      CES_URL: url,
      CES_CLIENT_ID: broker.clientId,
      CES_CLIENT_SECRET: broker.clientSecret,
      CES_IMPORTER: importer,
      CES_SECURITY_NUMBER: securityNumber,
    },
  })
  await once(k6, 'exit')
  return k6.exitCode ?? 1
}
