import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Administrator } from '../lib/administrator.ts'
import { startServer, type Server } from '../lib/server.ts'
import { fileOn, startOn } from './base.ts'
import { lostContents } from './contents.ts'
import type { Moment } from './moment.ts'
import { ABSENT, NAMES, observe, strayings, type Measure, type Observed } from './observe.ts'

/** A moment that was rehearsed without a kill. */
export interface Rehearsed {
  readonly moment: Moment
  readonly base: string
  readonly before: Observed
  readonly after: Observed
  readonly milliseconds: number
}

/** The moment on a copy of the base, and what is found then. */
export async function rehearse(
  moment: Moment,
  { base, scratch, before }: Pick<Rehearsed, 'base' | 'before'> & { readonly scratch: string },
): Promise<Rehearsed> {
  let milliseconds = 0
  const after = await onCopy(base, join(scratch, 'rehearsed'), async (administrator) => {
    const began = performance.now()
    await moment.act(administrator)
    milliseconds = performance.now() - began
    return observe(administrator, moment.measure)
  })
  return { moment, base, before, after, milliseconds }
}

/** What is found on a copy of the base. */
export function observeBase(
  base: string,
  { scratch, measure }: { readonly scratch: string; readonly measure: Measure },
): Promise<Observed> {
  return onCopy(base, join(scratch, 'before'), (administrator) => observe(administrator, measure))
}

async function onCopy<R>(
  base: string,
  data: string,
  work: (administrator: Administrator) => Promise<R>,
): Promise<R> {
  await using server = await startOn(base, data)
  const result = await work(new Administrator(server))
  await server.stop()
  await rm(data, { recursive: true })
  return result
}

export interface Killed {
  readonly acknowledged: boolean
  readonly faults: readonly string[]
}

/** Kills a server so many milliseconds into the moment, and looks what the next one finds. */
export async function killIn(rehearsed: Rehearsed, data: string, delay: number): Promise<Killed> {
  await using server = await startOn(rehearsed.base, data)
  const acting = rehearsed.moment.act(new Administrator(server))
  await wait(delay)
  await server.kill()
  const acknowledged = await acting
  const lost = await lostAfter(data)
  const faults = await faultsAfter(rehearsed, { data, acknowledged })
  await rm(data, { recursive: true })
  return { acknowledged, faults: [...lost, ...faults] }
}

/** Looked for in a copy, so that the next start finds what the kill left. */
async function lostAfter(data: string): Promise<readonly string[]> {
  const copy = `${data}-copy`
  await cp(data, copy, { recursive: true })
  const lost = await lostContents(copy)
  await rm(copy, { recursive: true })
  return lost
}

interface Left {
  readonly data: string
  readonly acknowledged: boolean
}

async function faultsAfter(
  { moment, before, after }: Rehearsed,
  { data, acknowledged }: Left,
): Promise<readonly string[]> {
  try {
    await using server = await startServer({ data })
    const administrator = new Administrator(server)
    const isSettled = (await moment.settle?.(administrator)) ?? acknowledged
    const found = await observe(administrator, moment.measure)
    const faults = strayings(found, { before, after, acknowledged: isSettled })
    await goOn(server, found)
    await server.stop()
    return faults
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Whatever was found, all can be done from here. */
async function goOn(server: Server, found: Observed): Promise<void> {
  const administrator = new Administrator(server)
  await fileOn(administrator, server.adminToken)
  for (const name of NAMES) {
    if (found.get(name) === ABSENT) await administrator.move('POST', '', { name })
    await administrator.move('POST', `/${name}/reset`)
  }
}
