import { spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { FAILED } from './command-line/index.ts'

/** Built where this is built, and as it is written where this is. */
const PROGRAM = join(
  import.meta.dirname,
  '../..',
  'scenarios',
  `rehearse${extname(import.meta.filename)}`,
)

/**
 * Rehearses in a process of its own: the sandbox knows nothing of what plays on it.
 *
 * @param args as they were written after `ces`
 * @returns the exit code
 */
export function runRehearsal(args: readonly string[]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' })
  child.on('error', reject)
  child.on('exit', (code) => {
    resolve(code ?? FAILED)
  })
  return promise
}
