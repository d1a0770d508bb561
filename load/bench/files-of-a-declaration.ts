import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSandbox } from '../../sandbox/index.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties } from '../lib/parties.ts'

/**
 * Prints the files of the sandbox of which anything runs while one declaration is submitted: the length
 * of the way that a reader has to follow. The first declaration is not counted, as it fills memories.
 *
 * `node .config/run.cjs load/bench/files-of-a-declaration.ts`
 */
const SANDBOX = pathToFileURL(join(import.meta.dirname, '../../sandbox/')).href

await using sandbox = await createSandbox()
const client = new Client('http://localhost', (request) => sandbox.fetch(request))
const { importer, securityNumber, broker } = await makeParties(client, sandbox.adminToken)
const token = await client.token(broker)
await submit(1)

using session = connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
await submit(2)
const { result } = await session.post('Profiler.takePreciseCoverage')

const files = result
  .filter(({ url }) => url.startsWith(SANDBOX) && !url.includes('/testing/'))
  .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
  .map(({ url }) => url.slice(SANDBOX.length))
  .toSorted()
process.stdout.write(`${files.join('\n')}\n${String(files.length)} files\n`)

async function submit(nth: number): Promise<void> {
  const body = filing({ importer, transactionNumber: transactionNumber(securityNumber, nth) })
  await client.ask({ method: 'POST', path: '/v1/declarations', token, body })
}

function connect(): Session & Disposable {
  const opened = new Session()
  opened.connect()
  return Object.assign(opened, {
    [Symbol.dispose]: () => {
      opened.disconnect()
    },
  })
}
