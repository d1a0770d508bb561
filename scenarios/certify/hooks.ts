import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { After, AfterAll, Before, setDefaultTimeout } from '@cucumber/cucumber'
import type { Connection } from '../connection.ts'
import { patient } from '../api/patience.ts'
import { Stage } from '../stage.ts'
import { SpawnedCandidate } from './candidate.ts'
import { Relay } from './relay.ts'
import { readCertifySettings, SEED } from './settings.ts'
import type { Certification } from './world.ts'

const settings = readCertifySettings(process.env)
const candidate = new SpawnedCandidate(settings.command)
/** One sandbox for all scenarios of a worker. */
let connection: Promise<Connection> | undefined
let serial = 0

/** None: a task has a limit of its own. */
setDefaultTimeout(-1)

async function served(): Promise<Connection> {
  const { createSandbox } = await import('../../sandbox/index.ts')
  const { serveSandbox } = await import('../../sandbox/server/serve.ts')
  const sandbox = await createSandbox()
  const server = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
  return {
    fetch: patient((request) => fetch(request)),
    origin: server.url,
    adminToken: sandbox.adminToken,
    close: async () => {
      await server[Symbol.asyncDispose]()
      await sandbox.close()
    },
  }
}

Before(async function (this: Certification, { pickle }) {
  connection ??= served()
  const name = `certification-${String((serial += 1))}`
  const { origin } = await connection
  const language = pickle.language === 'fr' ? 'fr' : 'en'
  const stage = new Stage({ connection: await connection, name, seed: SEED, language })
  await stage.open()
  const relay = await Relay.open(`${origin}/w/${name}`)
  const folder = await mkdtemp(join(tmpdir(), 'ces-task-'))
  this.raise({ stage, relay, candidate, folder, limit: settings.limit }, pickle.name)
})

After(async function (this: Certification) {
  const { stage, relay, folder } = this.setting
  await relay[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
  await stage.close()
})

AfterAll(async () => {
  await (await connection)?.close()
})
