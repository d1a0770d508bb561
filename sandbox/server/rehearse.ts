import { spawn } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../..', 'scenarios', 'rehearse.ts')

/** Rehearses in a process of its own: the sandbox knows nothing of what plays on it. */
export function runRehearsal(args: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' })
  child.on('error', reject)
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
    resolve(undefined)
  })
  return promise
}
