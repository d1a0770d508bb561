import * as fc from 'fast-check'
import * as v from 'valibot'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { serveSandbox } from '../../sandbox/server/serve.ts'
import { hostileBody, type HostileBody } from '../hostile/bodies.ts'
import { faultOf, type Heard } from '../hostile/judge.ts'
import { MARKER } from '../hostile/marker.ts'
import { changingOperations, type HostileOperation } from '../hostile/operations.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { Draw } from '../lib/draw.ts'
import { transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { personToken } from '../lib/person-token.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'

const BODIES = 10_000
const ADMIN_TOKEN = 'administrator-of-the-hostile-proof'
const SHOWN = 20

/** May be reset, deleted and advanced at will: nobody's credential is of it. */
const SPARE = 'spare'

interface Stage {
  readonly url: string
  readonly operations: readonly HostileOperation[]
  /** By kind of actor. */
  readonly tokens: Readonly<Record<string, string>>
  /** Values that exist, by the name of the path parameter. */
  readonly present: Readonly<Record<string, string>>
  /** Operation and kind of actor that was turned away at the door: not worth many bodies. */
  readonly closed: Set<string>
}

/**
 * Sends bodies that nobody should send to every operation that changes something, over a real port
 * and with a token of each kind of actor, and judges every answer.
 */
export async function proveHostileBodies(
  bodies = BODIES,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const failures: unknown[] = []
  await using sandbox = await createSandbox({
    adminToken: ADMIN_TOKEN,
    onFailure: (error) => failures.push(error),
  })
  await using served = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 })
  const stage = await setStage(sandbox, served.url)
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const seed = Date.now()
  const draws = fc.sample(fc.gen(), { numRuns: bodies, seed })
  for (const [index, chance] of draws.entries()) {
    const draw = new Draw(chance)
    const operation = stage.operations[index % stage.operations.length]
    if (operation === undefined) throw new Error('the description has no operations')
    const body = hostileBody(draw, operation)
    const heard = await send(draw, stage, { operation, body })
    statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1)
    const fault = faultOf(heard)
    if (fault !== undefined) {
      faults.push(`${operation.id}, ${body.kind}: ${fault}: ${heard.status} ${heard.text}`)
    }
  }
  for (const fault of faults.slice(0, SHOWN)) say(`  ${fault.slice(0, 400)}`)
  for (const failure of failures.slice(0, SHOWN)) say(`  ${String(stackOf(failure))}`)
  return [
    verdict(
      'no body makes the server fail or answer amiss',
      `${grouped(bodies)} bodies to ${stage.operations.length} operations: ${shown(statuses)};` +
        ` ${faults.length} amiss, seed ${seed}`,
      faults.length === 0 && failures.length === 0,
    ),
  ]
}

async function setStage(sandbox: Sandbox, url: string): Promise<Stage> {
  const client = new Client(url)
  const parties = await makeParties(client, ADMIN_TOKEN)
  await client.ask({
    method: 'POST',
    path: '/_sandbox/workspaces',
    token: ADMIN_TOKEN,
    body: { name: SPARE },
  })
  const description = await sandbox.fetch(new Request(`${url}/openapi.json`))
  return {
    url,
    operations: changingOperations(await description.json()),
    tokens: await tokensOf(client, parties),
    present: presentIn(parties),
    closed: new Set(),
  }
}

async function tokensOf(client: Client, parties: Parties): Promise<Record<string, string>> {
  const path = '/_sandbox/workspaces/default/clock'
  const clock = await client.ask({ method: 'GET', path, token: ADMIN_TOKEN })
  const { at } = v.parse(v.object({ at: v.string() }), clock)
  return {
    software: await client.token(parties.broker),
    person: await personToken(client, parties.person, at),
    officer: await client.token(parties.officer),
    administrator: ADMIN_TOKEN,
    nobody: MARKER,
  }
}

function presentIn({ importer, securityNumber }: Parties): Record<string, string> {
  return {
    name: SPARE,
    snapshot: 'seed',
    id: 'fault-000001',
    business: importer.slice(0, 9),
    account: importer,
    transactionNumber: transactionNumber(securityNumber, 1),
    on: '2026-02-27',
    currency: 'USD',
    personId: 'person-000001',
    clientId: 'default.000001',
    registrationId: 'registration-000001',
    requestId: 'access-request-000001',
    delegationId: 'delegation-000001',
    groupId: 'group-000001',
  }
}

const ODD_PARTS = ['x', '0', '%00', '%2e%2e', 'é', ' ', "'--", '__proto__', 'a'.repeat(2_000)]

async function send(
  draw: Draw,
  stage: Stage,
  { operation, body }: { readonly operation: HostileOperation; readonly body: HostileBody },
): Promise<Heard> {
  const actor = actorFor(draw, stage, operation)
  const answer = await fetch(stage.url + pathOf(draw, stage, operation), {
    method: operation.method,
    headers: {
      ...body.headers,
      authorization: `Bearer ${stage.tokens[actor] ?? ''}`,
      'x-secret': MARKER,
      cookie: `session=${MARKER}`,
      ...(draw.isOneIn(4) && { 'idempotency-key': draw.oneOf(['k', 'é', MARKER, '']) }),
      ...(draw.isOneIn(4) && { 'accept-language': draw.oneOf(['fr', 'fr-CA;q=x', '*', MARKER]) }),
    },
    body: body.bytes,
  })
  const type = answer.headers.get('content-type') ?? ''
  const text = await answer.text()
  if (text.includes('"actor-not-allowed"')) stage.closed.add(`${operation.id} ${actor}`)
  return { status: answer.status, type, text }
}

/** What is spare is never deleted: nothing could be sent to it any more. */
function pathOf(draw: Draw, { present }: Stage, operation: HostileOperation): string {
  const { id, path, parameters } = operation
  return parameters.reduce((filled, name) => {
    const isOdd = id === 'deleteWorkspace' || draw.isOneIn(4)
    const part = isOdd ? draw.oneOf(ODD_PARTS) : (present[name] ?? 'x')
    return filled.replace(`{${name}}`, encodeURIComponent(part))
  }, path)
}

/** Mostly one that may call the operation at all; signing out would end the person's token. */
function actorFor(draw: Draw, { tokens, closed }: Stage, { id }: HostileOperation): string {
  const actors = Object.keys(tokens).filter((name) => !(id === 'signOut' && name === 'person'))
  const open = actors.filter((name) => name !== 'nobody' && !closed.has(`${id} ${name}`))
  return draw.oneOf(open.length === 0 || draw.isOneIn(10) ? actors : open)
}

function shown(statuses: ReadonlyMap<number, number>): string {
  return [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${status} ${grouped(count)} times`)
    .join(', ')
}

function stackOf(failure: unknown): unknown {
  return failure instanceof Error ? failure.stack : failure
}

if (import.meta.main) await runAlone(proveHostileBodies)
