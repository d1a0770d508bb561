import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

export interface Place {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Milliseconds: whatever takes longer hangs. */
const PATIENCE = 180_000

/** Runs a program to its end, whatever the code, and ends all that it left running. */
export async function run(command: readonly string[], { cwd, env }: Place): Promise<Ran> {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const endGroup = (): void => {
    endAll(child.pid)
  }
  const late = setTimeout(endGroup, PATIENCE)
  child.once('exit', endGroup)
  const said = [text(child.stdout), text(child.stderr)]
  await once(child, 'close')
  clearTimeout(late)
  const [out = '', err = ''] = await Promise.all(said)
  return { code: child.exitCode, out, err }
}

/** @throws Error with all that it said, unless it ends with 0 */
export async function runWell(command: readonly string[], place: Place): Promise<Ran> {
  const ran = await run(command, place)
  if (ran.code === 0) return ran
  throw new Error(`${command.join(' ')} ended with ${String(ran.code)}:\n${ran.out}${ran.err}`)
}

/** What it left holds its output open, and would be waited for. */
function endAll(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
