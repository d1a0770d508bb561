import { spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { FAILED } from './command-line/index.ts'

const SCENARIOS = join(import.meta.dirname, '../..', 'scenarios')

/**
 * Runs a program of the scenarios in a process of its own: the sandbox knows nothing of what plays on it.
 *
 * @param name of its file, which is built where this is built, and as it is written where this is
 * @param args as they were written after `ces`
 * @returns the exit code
 */
export function runScenarioProgram(name: string, args: readonly string[]): Promise<number> {
  const program = join(SCENARIOS, `${name}${extname(import.meta.filename)}`)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' })
  child.on('error', reject)
  child.on('exit', (code) => {
    resolve(code ?? FAILED)
  })
  return promise
}
