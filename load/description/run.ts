import { execFile } from 'node:child_process'

/** How a program ended. */
export interface Ran {
  readonly succeeded: boolean
  /** What it printed, on both streams. */
  readonly printed: string
}

export interface Place {
  readonly folder: string
  readonly environment?: Readonly<Record<string, string>>
}

const LIMIT = 300_000
const MOST_PRINTED = 64 * 1024 * 1024

/** Runs a program to its end, which may be that it does not exist. */
export function run(command: readonly string[], { folder, environment }: Place): Promise<Ran> {
  const [program = '', ...args] = command
  const options = {
    cwd: folder,
    env: { ...process.env, ...environment },
    timeout: LIMIT,
    maxBuffer: MOST_PRINTED,
  }
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ succeeded: error === null, printed: stdout + stderr })
    })
  })
}
