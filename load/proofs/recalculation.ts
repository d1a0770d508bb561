import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import { declaration, isWhole } from '../lib/declaration.ts'
import { filing } from '../lib/filing.ts'
import { everyItem } from '../lib/pages.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { grouped, timed, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import { Filer, type Variant } from '../lib/traffic.ts'

const DECLARATIONS = 50_000
const MOST_SECONDS = 20

/** A new workspace stands on Monday, 2 March 2026, in the morning. */
const OUTAGE_UNTIL = '2026-03-04T10:00:00-05:00'
const AFTER_NEXT_FETCH = '2026-03-04T20:00:00-05:00'
const DAYS_WITHOUT_RATES = ['2026-03-03', '2026-03-04']
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY']
const REASON = 'Exchange rates of 3 and 4 March'

/** Every day without rates in four currencies, with amounts of their own. */
const VARIANTS: readonly Variant[] = DAYS_WITHOUT_RATES.flatMap((directShipmentOn, day) =>
  CURRENCIES.flatMap((currency, index) =>
    ['0.01', '17.35', '999.99', '123456.78'].map((value) => ({
      directShipmentOn,
      currency,
      releasedOn: '2026-03-04',
      values: [value, `${100 + day}${index}.05`],
    })),
  ),
)

const job = v.object({
  id: v.string(),
  status: v.picklist(['running', 'completed', 'failed']),
  examined: v.number(),
  changed: v.number(),
  failed: v.number(),
})

type Job = v.InferOutput<typeof job>

/** The parties, with tokens that hold at the present time of the workspace. */
interface Scene {
  readonly client: Client
  readonly parties: Parties
  readonly broker: string
  readonly officer: string
}

/**
 * Declarations filed while the exchange rates are out are recalculated under the rates published
 * since; the server is killed midway. What comes of it equals what the calculator says, to which
 * the outage never was.
 */
export async function proveRecalculation(
  declarations = DECLARATIONS,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  await using first = await startServer({ data: folder.path })
  const parties = await makeParties(new Client(first.url), first.adminToken)
  const refused = await fileInOutage(first, parties, declarations)
  say(`  ${grouped(declarations)} filed during the outage`)
  await publishRates(first)
  const begun = performance.now()
  const { id, examined } = await recalculateUntil(await sceneOf(first, parties), declarations / 3)
  await first.kill()
  say(`  killed after ${grouped(examined)} were examined`)
  await using second = await startServer({ data: folder.path })
  const scene = await sceneOf(second, parties)
  const done = await completed(scene, id)
  const seconds = (performance.now() - begun) / 1000
  say(`  ${grouped(done.changed)} changed in ${seconds.toFixed(1)} s, restart included`)
  const again = await completed(scene, (await recalculate(scene)).id)
  const differing = await countDiffering(scene, await expectedTotals(scene))
  await second.stop()
  return [
    verdict('all are filed under carried rates', `${refused} refused`, refused === 0),
    timed(`in under ${MOST_SECONDS} s`, `${seconds.toFixed(1)} s`, seconds < MOST_SECONDS),
    verdict(
      'killed midway and resumed by itself',
      `at ${grouped(examined)}`,
      examined > 0 && examined < declarations,
    ),
    verdict(
      'each was examined once and changed',
      `${grouped(done.examined)} examined, ${grouped(done.changed)} changed, ${done.failed} failed`,
      done.examined === declarations && done.changed === declarations && done.failed === 0,
    ),
    verdict(
      'equal to no outage',
      `${differing.found} found, ${differing.differing} differ`,
      differing.found === declarations && differing.differing === 0,
    ),
    verdict(
      'asking again changes nothing',
      `${grouped(again.examined)} examined, ${again.changed} changed`,
      again.examined === declarations && again.changed === 0,
    ),
  ]
}

/** How many were not accepted. */
async function fileInOutage(
  { url, adminToken }: Server,
  parties: Parties,
  amount: number,
): Promise<number> {
  const client = new Client(url)
  const lever = leverOf(client, adminToken)
  await lever('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await lever('POST', '/clock/advance', { to: OUTAGE_UNTIL })
  const token = await client.token(parties.broker)
  const { accepted } = await new Filer({ url, token, parties, variants: VARIANTS }).file({ amount })
  return amount - accepted
}

/** The outage ends, and the next daily fetch brings what was missed. */
async function publishRates({ url, adminToken }: Server): Promise<void> {
  const lever = leverOf(new Client(url), adminToken)
  const { items } = v.parse(
    v.object({ items: v.array(v.object({ id: v.string() })) }),
    await lever('GET', '/faults'),
  )
  for (const { id } of items) await lever('DELETE', `/faults/${id}`)
  await lever('POST', '/clock/advance', { to: AFTER_NEXT_FETCH })
}

function leverOf(client: Client, token: string) {
  return (method: string, path: string, body?: unknown) =>
    client.ask({ method, path: `/_sandbox/workspaces/default${path}`, token, body })
}

async function sceneOf({ url }: Server, parties: Parties): Promise<Scene> {
  const client = new Client(url)
  const broker = await client.token(parties.broker)
  return { client, parties, broker, officer: await client.token(parties.officer) }
}

async function recalculate({ client, officer }: Scene): Promise<Job> {
  const [from, to] = DAYS_WITHOUT_RATES
  const body = { from, to, reason: REASON }
  const path = '/v1/officer/recalculations'
  return v.parse(job, await client.ask({ method: 'POST', path, token: officer, body }))
}

async function recalculateUntil(scene: Scene, examined: number): Promise<Job> {
  let state = await recalculate(scene)
  while (state.status === 'running' && state.examined < examined) {
    await wait(20)
    state = await read(scene, state.id)
  }
  return state
}

async function completed(scene: Scene, id: string): Promise<Job> {
  for (;;) {
    const state = await read(scene, id)
    if (state.status === 'completed') return state
    await wait(100)
  }
}

async function read({ client, officer }: Scene, id: string): Promise<Job> {
  const path = `/v1/officer/recalculations/${id}`
  return v.parse(job, await client.ask({ method: 'GET', path, token: officer }))
}

/** What the goods of each variant owe by the calculator, now that the rates are published. */
async function expectedTotals({ client, parties, broker }: Scene): Promise<Map<string, string>> {
  const totals = new Map<string, string>()
  const answer = v.object({
    totals: v.object({ total: v.string() }),
    provisional: v.literal(false),
  })
  for (const variant of VARIANTS) {
    const { importer, securityNumber } = parties
    const { invoices } = filing({ ...variant, importer, transactionNumber: securityNumber })
    const ask = { method: 'POST', path: '/v1/calculations', token: broker, body: { invoices } }
    totals.set(keyOf(invoices), v.parse(answer, await client.ask(ask)).totals.total)
  }
  return totals
}

const goods = v.array(
  v.object({
    currency: v.string(),
    directShipmentOn: v.string(),
    lines: v.array(v.object({ value: v.string() })),
  }),
)

/** What tells the variants apart. */
function keyOf(invoices: v.InferOutput<typeof goods>): string {
  return JSON.stringify(
    invoices.map(({ currency, directShipmentOn, lines }) => [
      currency,
      directShipmentOn,
      lines.map(({ value }) => value),
    ]),
  )
}

async function countDiffering(scene: Scene, totals: ReadonlyMap<string, string>) {
  const { client, broker: token, parties } = scene
  const count = { found: 0, differing: 0 }
  const path = `/v1/declarations?importer=${parties.importer}`
  const item = v.object({ ...declaration.entries, filed: v.object({ invoices: goods }) })
  for await (const stored of everyItem(client, { path, token, item })) {
    const { version, reason, filed, assessment } = stored
    const isNext = version === 2 && reason === REASON && !assessment.provisional && isWhole(stored)
    count.found += 1
    if (!isNext || assessment.totals.total !== totals.get(keyOf(filed.invoices))) {
      count.differing += 1
    }
  }
  return count
}

if (import.meta.main) await runAlone(proveRecalculation)
