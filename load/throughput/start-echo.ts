import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import node from '../../.config/node.json' with { type: 'json' }
import { end } from '../lib/process.ts'

export interface Echo extends AsyncDisposable {
  readonly url: string
  readonly pid: number
}

/**
 * The bare server in a process of its own, on the Node and the flags of the sandbox.
 *
 * @param besides characters that it answers besides those that it was sent
 */
export async function startEcho(besides: number): Promise<Echo> {
  const program = join(import.meta.dirname, 'echo.ts')
  const child = spawn(process.execPath, [...node.flags, program, String(besides)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error('the bare server did not start')
  })
  const said: unknown[] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    ended,
  ])
  ended.catch(() => undefined)
  return {
    url: String(said[0]).trim(),
    pid: child.pid ?? 0,
    [Symbol.asyncDispose]: () => end(child, 'SIGKILL'),
  }
}
