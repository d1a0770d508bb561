import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Damage } from './damage.ts'
import { FATES, type Outcome } from './outcome.ts'
import type { Specimen } from './specimen.ts'

/** Of damages of one specimen, for one process. */
export interface Batch {
  readonly specimen: Specimen
  readonly damages: readonly Damage[]
  /** A folder for the copies. */
  readonly scratch: string
  /** Starts a server for each, instead of a sandbox in the process. */
  readonly outside: boolean
}

export interface Tried {
  readonly damage: Damage
  readonly outcome: Outcome
}

/** What a refused start leaves open goes with its process. */
const LARGEST_BATCH = 200

/** Tries all damages, in as many processes as there are cores. */
export async function tryAll(
  batch: Batch,
  progress: (tried: number) => void,
): Promise<readonly Tried[]> {
  const tried: Tried[] = []
  const parts = partsOf(batch.damages)
  const work = async (): Promise<void> => {
    for (let damages = parts.pop(); damages !== undefined; damages = parts.pop()) {
      tried.push(...(await inProcess({ ...batch, damages })))
      progress(tried.length)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tried
}

function partsOf(damages: readonly Damage[]): (readonly Damage[])[] {
  const even = Math.ceil(damages.length / availableParallelism())
  const size = Math.max(1, Math.min(LARGEST_BATCH, even))
  return Array.from({ length: Math.ceil(damages.length / size) }, (_, part) =>
    damages.slice(part * size, (part + 1) * size),
  )
}

const outcomes = v.array(v.object({ fate: v.picklist(FATES), detail: v.string() }))

async function inProcess(batch: Batch): Promise<readonly Tried[]> {
  const worker = fork(join(import.meta.dirname, 'worker.ts'))
  const exit = once(worker, 'exit')
  const ended = exit.then(([code]) => Promise.reject(new Error(`a worker ended with ${code}`)))
  ended.catch(() => undefined)
  worker.send(batch)
  const told: readonly unknown[] = await Promise.race([once(worker, 'message'), ended])
  await exit
  return v.parse(outcomes, told[0]).flatMap((outcome, index) => {
    const damage = batch.damages[index]
    return damage === undefined ? [] : [{ damage, outcome }]
  })
}
