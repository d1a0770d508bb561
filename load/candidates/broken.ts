import { join } from 'node:path'
import { BROKEN, IDLE } from '../../scenarios/broken/index.ts'
import { play, type Played } from './played.ts'

const PROGRAM = join(import.meta.dirname, '../../scenarios/broken/run.ts')
const VOLUME = 'VOL-01'
/** Milliseconds for one that never ends. */
const SHORT = 3_000

export interface Caught {
  readonly name: string
  readonly check: string
  readonly isCaught: boolean
  /** What was seen instead. */
  readonly told: string
  readonly played: Played
}

/** Plays no more than the scenarios of the check that has to catch it. */
export async function catchBroken(name: string): Promise<Caught> {
  const { check = '' } = BROKEN.get(name) ?? {}
  const tags = check === VOLUME ? `@${check}` : `@${check} and not @${VOLUME}`
  const limit = name === 'never-ends' ? SHORT : undefined
  const played = await play({ command: commandOf(name), tags, limit })
  const status = played.results.find(({ id }) => id === check)?.status ?? 'unseen'
  const isCaught = (status === 'fail' || status === 'warn') && played.ownErrors.length === 0
  const told = [`${check} ${status}`, ...played.ownErrors].join('; ')
  return { name, check, isCaught, told, played }
}

/** All scenarios, of which it may pass no check. */
export async function playIdle(name: string): Promise<Played> {
  return await play({ command: commandOf(name) })
}

export const BROKEN_NAMES: readonly string[] = [...BROKEN.keys()]
export const IDLE_NAMES: readonly string[] = [...IDLE.keys()]

function commandOf(name: string): string {
  return `"${process.execPath}" "${PROGRAM}" ${name}`
}
