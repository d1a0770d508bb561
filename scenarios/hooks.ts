import { createHash } from 'node:crypto'
import {
  After,
  AfterAll,
  AfterStep,
  Before,
  BeforeStep,
  setDefaultTimeout,
  Status,
  type ITestCaseHookParameter,
} from '@cucumber/cucumber'
import { connect, type Connection } from './connection.ts'
import { readSettings } from './settings.ts'
import { Stage } from './stage.ts'
import type { Rehearsal } from './world.ts'

const settings = readSettings(process.env)
/** One sandbox for all scenarios of a worker. */
let connection: Promise<Connection> | undefined

/** None: what a step asks has its own limit, which leaves a slow machine its time; see patience.ts. */
setDefaultTimeout(-1)

Before(async function (this: Rehearsal, { pickle }) {
  connection ??= connect(settings)
  const name = `${settings.run}-${shortName(pickle)}`
  const stage = new Stage({
    connection: await connection,
    name,
    seed: settings.seed,
    language: pickle.language === 'fr' ? 'fr' : 'en',
  })
  await stage.open()
  this.raise(stage)
})

After(async function (this: Rehearsal, { result }) {
  try {
    if (result?.status === Status.PASSED) for (const actor of this.actors.all()) actor.hearsNoMore()
    if (settings.hash) this.attach(await this.stage.hash(), HASH_MEDIA_TYPE)
  } finally {
    await this.stage.close()
  }
})

BeforeStep(function (this: Rehearsal) {
  this.stage.beginStep()
})

AfterStep(async function (this: Rehearsal, { result }) {
  if (result.status !== Status.FAILED) return
  const text = await this.stage.exchangesOfStep().catch((error: unknown) => String(error))
  if (text !== '') this.attach(text, 'text/plain')
})

AfterAll(async () => {
  await (await connection)?.close()
})

/** Of the attachment that carries the hash of a scenario's last state. */
const HASH_MEDIA_TYPE = 'application/vnd.ces.state-hash'

/** The same scenario has the same name in every run, so that its state can be compared. */
function shortName({ uri, name, steps }: ITestCaseHookParameter['pickle']): string {
  const text = [uri, name, ...steps.map((step) => step.text)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
