import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { After, AfterAll, Before, setDefaultTimeout } from '@cucumber/cucumber'
import { connect, type Connection } from '../connection.ts'
import { readSettings } from '../settings.ts'
import { Stage } from '../stage.ts'
import { SpawnedCandidate, type Candidate } from './candidate.ts'
import { recordsIn } from './certificate/evidence.ts'
import { RECORD_MEDIA_TYPE } from './record.ts'
import { Relay } from './relay.ts'
import { ReplayedCandidate } from './replayed.ts'
import { idOf } from './scenario-id.ts'
import { readCertifySettings, SEED } from './settings.ts'
import type { Certification } from './world.ts'

const settings = readCertifySettings(process.env)
const evidence =
  settings.evidence === undefined ? undefined : await readFile(settings.evidence, 'utf8')
const records = evidence === undefined ? undefined : recordsIn(evidence)
/** One sandbox for all scenarios of a worker. */
const IN_THIS_PROCESS = { ...readSettings({}), seed: SEED }
let connection: Promise<Connection> | undefined

/** None: a task has a limit of its own. */
setDefaultTimeout(-1)

/** @throws Error where the evidence has nothing of a scenario that is to be played again */
function candidateFor(id: string): Candidate {
  if (records === undefined) return new SpawnedCandidate(settings.command)
  const record = records.find((each) => each.id === id)
  if (record === undefined) throw new Error(`the evidence holds no scenario ${id}`)
  return new ReplayedCandidate(record)
}

Before(async function (this: Certification, { pickle }) {
  connection ??= connect(IN_THIS_PROCESS)
  const name = `certification-${idOf(pickle)}`
  const { fetch } = await connection
  const language = pickle.language === 'fr' ? 'fr' : 'en'
  const stage = new Stage({ connection: await connection, name, seed: SEED, language })
  await stage.open()
  const relay = await Relay.open(`/w/${name}`, fetch)
  const folder = await mkdtemp(join(tmpdir(), 'ces-task-'))
  const candidate = candidateFor(idOf(pickle))
  this.raise({ stage, relay, candidate, folder, limit: settings.limit }, pickle.name)
})

After(async function (this: Certification, { pickle }) {
  const { stage, relay, folder } = this.setting
  const record = this.recordOf(idOf(pickle))
  if (record !== undefined) this.attach(JSON.stringify(record), RECORD_MEDIA_TYPE)
  await relay[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
  await stage.close()
})

AfterAll(async () => {
  await (await connection)?.close()
})
