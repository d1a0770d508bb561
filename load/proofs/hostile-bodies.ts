import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { filesOf, logOf, recordOf, workspacesOf, type Output } from '../hostile/outputs.ts'
import { setStage, type Stage } from '../hostile/stage.ts'
import { throwOne } from '../hostile/throw.ts'
import { PRINTED, Watch } from '../hostile/watch.ts'
import { Draw } from '../lib/draw.ts'
import { type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const BODIES = 10_000
/** The record is read before it lets any of them go. */
const AT_ONCE = 2_500
/** What the proof itself asks meanwhile. */
const AROUND = 100
const SHOWN = 20

/**
 * Sends bodies that nobody should send to every operation that changes something, to a server in a
 * process of its own and with a token of each kind of actor, and judges every answer. Most have a
 * credential somewhere: none may be told by the record of exchanges or by the activity log, kept in a
 * file, or printed.
 *
 * A credential is what the sandbox can know for one: whatever is in the place of a credential, wherever
 * else the same request repeats it, and what the sandbox itself issued. A client that has a credential
 * accepted as its own words, or as its idempotency key, finds it in the log and in the files, as there
 * nothing is changed; the record of exchanges does not tell it even then.
 */
export async function proveHostileBodies(
  bodies = BODIES,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const adminToken = `zq-admin-${randomBytes(12).toString('hex')}`
  await using server = await startServer({ data: folder.path, adminToken })
  const stage = await setStage(server, AT_ONCE + AROUND)
  const watch = new Watch(stage)
  const house = { client: stage.client, url: server.url, token: adminToken }
  const seed = Date.now()
  const draws = fc.sample(fc.gen(), { numRuns: bodies, seed })
  for (let from = 0; from < bodies; from += AT_ONCE) {
    await throwAll(draws.slice(from, from + AT_ONCE), { stage, watch, server })
    for (const name of await workspacesOf(house)) {
      await watch.read('the record of exchanges', recordOf(house, name))
    }
  }
  for (const name of await workspacesOf(house)) {
    await watch.read('the activity log', logOf(house, name), true)
  }
  await stage.saveSnapshot()
  await server.stop()
  await watch.read('the files', filesOf(folder.path), true)
  await watch.read(PRINTED, printedBy(server))
  for (const fault of watch.faults.slice(0, SHOWN)) say(`  ${fault.slice(0, 400)}`)
  say(`  seed ${seed}; ${server.complaints().slice(0, 2_000) || 'nothing on its standard error'}`)
  const answers = watch.verdictOfAnswers(bodies, stage.operations.length, server.complaints())
  return [answers, ...watch.verdictsOfReadings()]
}

interface Throwing {
  readonly stage: Stage
  readonly watch: Watch
  readonly server: Server
}

async function throwAll(
  draws: readonly fc.GeneratorValue[],
  { stage, watch, server: { url } }: Throwing,
): Promise<void> {
  for (const [index, chance] of draws.entries()) {
    const operation = stage.operations[index % stage.operations.length]
    if (operation === undefined) throw new Error('the description has no operations')
    watch.hear(await throwOne(new Draw(chance), { stage, operation, url }))
  }
}

function printedBy(server: Server): readonly Output[] {
  return [
    { place: 'the standard output', text: server.printed() },
    { place: 'the standard error', text: server.complaints() },
  ]
}

if (import.meta.main) await runAlone(proveHostileBodies)
