import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Bilingual } from '../../sandbox/kernel/problem.ts'
import type { Result, Verdict } from '../../scenarios/certify/results.ts'

/** What a run found of each requirement that it looked at. */
export interface Played {
  readonly verdict: Verdict
  readonly ownErrors: readonly string[]
  readonly scenarios: number
  readonly results: readonly Finding[]
}

export interface Finding {
  readonly id: string
  readonly capability: string
  readonly status: Result['status']
  readonly remedy: Bilingual
  /** What the first check of that status found. */
  readonly found: string
}

export interface Play {
  readonly command: string
  /** A tag expression; absent: every scenario. */
  readonly tags?: string | undefined
  /** Milliseconds for a task. */
  readonly limit?: number | undefined
}

const PROGRAM = join(import.meta.dirname, 'play.ts')
const LIMIT = 30_000
/** Far longer than any run takes, so that one that hangs ends the proof of it and not the whole. */
const MOST = 600_000

export async function play({ command, tags = '', limit = LIMIT }: Play): Promise<Played> {
  const child = spawn(process.execPath, [PROGRAM, command, tags, String(limit)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MOST,
    killSignal: 'SIGKILL',
  })
  const told = Promise.all([text(child.stdout), text(child.stderr)])
  await once(child, 'close')
  const [out, errors] = await told
  const last = out.trim().split('\n').at(-1) ?? ''
  return last.startsWith('{') ? (JSON.parse(last) as Played) : couldNotRun(errors)
}

function couldNotRun(errors: string): Played {
  const ownErrors = [errors.trim().slice(-500) || 'it did not end in time']
  return { verdict: 'could not run', ownErrors, scenarios: 0, results: [] }
}
