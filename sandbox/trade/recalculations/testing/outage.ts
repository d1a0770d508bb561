import { declarations } from '../../declarations/index.ts'
import { SandboxWorld } from '../../declarations/testing/sandbox-world.ts'
import type { SandboxOptions } from '../../../index.ts'
import { recalculations } from '../store.ts'
import type { Recalculation } from '../recalculation.ts'

/** The period, currency and reason of every recalculation here. */
export const ASKED = {
  from: '2026-02-26',
  to: '2026-02-26',
  currency: 'USD',
  reason: 'outage of the exchange-rate service',
}

/** Declarations that were counted at 1.35 when the true rate is 1.40. */
export async function afterOutage(
  count: number,
  options: SandboxOptions = {},
): Promise<SandboxWorld> {
  const world = await SandboxWorld.open(options)
  await world.publish('1.35')
  const together = 50
  for (let filed = 0; filed < count; filed += together) {
    const some = Math.min(together, count - filed)
    await Promise.all(Array.from({ length: some }, () => world.filed()))
  }
  await world.publish('1.40')
  return world
}

/** Asks for a recalculation and waits until it is completed. */
export async function recalculated(
  world: SandboxWorld,
  asked: object = {},
): Promise<Recalculation> {
  const { officer: token } = world
  const body = { ...ASKED, ...asked }
  const started = await world.post('/v1/officer/recalculations', { body, token })
  if (started.status !== 202) throw new Error(`not started: ${JSON.stringify(started.body)}`)
  return await completed(world, String(started.body['id']))
}

export async function completed(world: SandboxWorld, id: string): Promise<Recalculation> {
  for (;;) {
    const told = await world.get(`/v1/officer/recalculations/${id}`, { token: world.officer })
    const job = told.body as unknown as Recalculation
    if (job.status === 'completed') return job
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** How many declarations stand in each version, such as `{ 1: 3, 2: 7 }`. */
export async function versionsIn(world: SandboxWorld): Promise<Record<number, number>> {
  const workspace = await world.workspace()
  const counts: Record<number, number> = {}
  const { items } = await workspace.store.read((reader) =>
    reader.list(declarations, { limit: 10_000 }),
  )
  for (const { version } of items) counts[version] = (counts[version] ?? 0) + 1
  return counts
}

/**
 * Starts a recalculation and closes the sandbox as soon as its first part is durable.
 *
 * @returns how many declarations it had examined by then, and its id
 */
export async function cutShort(world: SandboxWorld): Promise<{ examined: number; id: string }> {
  const workspace = await world.workspace()
  const progress = Promise.withResolvers<{ examined: number; id: string }>()
  let last = { examined: 0, id: '' }
  workspace.store.onCommit(({ puts }) => {
    for (const put of puts) {
      if (put.collection !== recalculations.name) continue
      const { examined, id } = put.document as unknown as Recalculation
      last = { examined, id }
      if (examined > 0) progress.resolve(last)
    }
  })
  await world.post('/v1/officer/recalculations', { body: ASKED, token: world.officer })
  await progress.promise
  await world.sandbox.close()
  return last
}
