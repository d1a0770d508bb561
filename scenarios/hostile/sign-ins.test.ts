import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { serveSandbox, type Served } from '../../sandbox/server/serve.ts'
import { personOf } from '../../sandbox/testing/parties.ts'
import { TestSandbox } from '../../sandbox/testing/test-sandbox.ts'

const OWNER = '127.0.0.1'
const STRANGER = '127.0.0.2'

interface Credentials {
  readonly provider: string
  readonly username: string
  readonly password: string
}

/** A sign-in over a connection that comes from that address. */
async function signIn(served: Served, from: string, credentials: Credentials) {
  const { provider, username, password } = credentials
  const sent = request(`${served.url}/v1/sign-in`, {
    method: 'POST',
    localAddress: from,
    headers: { 'content-type': 'application/json' },
  })
  sent.end(JSON.stringify({ provider, username, password }))
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, body: await text(answer) }
}

async function folder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'ces-hostile-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  return data
}

async function served(sandbox: Sandbox): Promise<Served> {
  return await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
}

test('a stranger locks a username for the own address alone, and a restart keeps the lock', async () => {
  const data = await folder()
  const sandbox = await createSandbox({ data })
  const { importer } = await new TestSandbox(sandbox).makeParties()
  const person = personOf(importer, 'bam')
  {
    await using server = await served(sandbox)
    for (let count = 0; count < 5; count += 1) {
      const wrong = { ...person, password: 'a wrong password' }
      expect((await signIn(server, STRANGER, wrong)).status).toBe(401)
    }
    expect((await signIn(server, STRANGER, person)).body).toContain('sign-in-locked')
    expect((await signIn(server, OWNER, person)).status).toBe(200)
  }
  await sandbox.close()

  const again = await createSandbox({ data })
  onTestFinished(() => again.close())
  await using server = await served(again)
  expect((await signIn(server, STRANGER, person)).body).toContain('sign-in-locked')
  expect((await signIn(server, OWNER, person)).status).toBe(200)
})
