import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileInPython, fileInTypeScript, GENERATORS } from '../description/clients.ts'
import { lint, LINTERS } from '../description/linters.ts'
import { run } from '../description/run.ts'
import { transactionNumber } from '../lib/filing.ts'
import { makeParties } from '../lib/parties.ts'
import { grouped, notRun, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import { Client } from '../../sandbox/testing/client.ts'

const MOST_BYTES = 200 * 1024
const WITHOUT_TOOLS = 'npm cannot install them here'

/** That tools of others find nothing in the description, and that the clients they make of it work. */
export async function proveDescription(say: Say = console.log): Promise<readonly Verdict[]> {
  await using data = await temporaryFolder()
  await using work = await temporaryFolder()
  await using server = await startServer({ data: data.path })
  const text = await (await fetch(`${server.url}/openapi.json`)).text()
  const folder = work.path
  await writeFile(join(folder, 'openapi.json'), text)
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  say('  installing linters and generators')
  const tools = ['--no-audit', '--no-fund', ...LINTERS, ...GENERATORS]
  const { succeeded } = await run(['npm', 'install', ...tools], { folder })
  const bytes = Buffer.byteLength(text)
  return [
    verdict('the description is under 200 KiB', `${grouped(bytes)} bytes`, bytes < MOST_BYTES),
    ...(succeeded ? await lint(folder) : [notRun('linters find nothing', WITHOUT_TOOLS)]),
    succeeded
      ? await fileInTypeScript({ folder, environment: await filerOf(server) })
      : notRun('a client in TypeScript', WITHOUT_TOOLS),
    await fileInPython({ folder, environment: await filerOf(server) }),
  ]
}

/** For each client a broker of its own, whose first declaration it is. */
async function filerOf({ url, adminToken }: Server): Promise<Readonly<Record<string, string>>> {
  const client = new Client(url)
  const { broker, importer, securityNumber } = await makeParties(client, adminToken)
  return {
    CES_URL: url,
    CES_TOKEN: await client.token(broker),
    CES_IMPORTER: importer,
    CES_NUMBER: transactionNumber(securityNumber, 1),
  }
}
