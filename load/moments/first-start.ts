import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Administrator } from '../lib/administrator.ts'
import { launchServer, startServer } from '../lib/server.ts'
import { fileOn } from './base.ts'
import type { Killed } from './kill-in.ts'
import { observe, strayings, type Observed } from './observe.ts'
import { appears } from './sign.ts'

/** Neither is what a start takes by itself. */
const FLAGS = ['--profile', 'small', '--seed', 'pepper']

export interface RehearsedStart {
  readonly after: Observed
  /** From the first file on. */
  readonly milliseconds: number
}

export async function rehearseFirstStart(data: string): Promise<RehearsedStart> {
  const launch = launchServer({ data, flags: FLAGS })
  await appears(data)
  const began = performance.now()
  await using server = await launch.ready
  const milliseconds = performance.now() - began
  const after = await observe(new Administrator(server))
  await server.stop()
  await rm(data, { recursive: true })
  return { after, milliseconds }
}

/** Kills the very first start once it has begun to write, and starts again with the same flags. */
export async function killFirstStart(
  { after }: RehearsedStart,
  data: string,
  delay: number,
): Promise<Killed> {
  const launch = launchServer({ data, flags: FLAGS })
  await appears(data)
  await wait(delay)
  await launch.kill()
  const acknowledged = await launch.ready.then(
    () => true,
    () => false,
  )
  try {
    await using server = await startServer({ data, flags: FLAGS })
    const administrator = new Administrator(server)
    const found = await observe(administrator)
    await fileOn(administrator, server.adminToken)
    await server.stop()
    await rm(data, { recursive: true })
    return { acknowledged, faults: strayings(found, { before: after, after, acknowledged: true }) }
  } catch (error) {
    return { acknowledged, faults: [error instanceof Error ? error.message : String(error)] }
  }
}
