import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Task } from './task.ts'

/** How the candidate was before it ended, or was ended. */
export interface Performance {
  /** Absent where it was ended from outside. */
  readonly exitCode?: number | undefined
  readonly isOverdue: boolean
  /** The end of what it printed, for whoever looks into a failure; nothing is read from it. */
  readonly printed: string
}

export interface Assignment {
  readonly baseUrl: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  readonly task: Task
  /** For the task file. */
  readonly folder: string
  /** Milliseconds after which it is ended. */
  readonly limit: number
}

/** Whoever does what a task asks, through whatever channel. */
export interface Candidate {
  perform(assignment: Assignment): Promise<Performance>
}

const MOST_PRINTED = 4_000

/** The vendor's own program, begun once for each task. */
export class SpawnedCandidate implements Candidate {
  readonly #command: string

  /** @param command as the shell reads it */
  constructor(command: string) {
    this.#command = command
  }

  async perform({ baseUrl, client, task, folder, limit }: Assignment): Promise<Performance> {
    const file = join(folder, 'task.json')
    await writeFile(file, JSON.stringify(task, null, 2))
    return await run(this.#command, limit, {
      CES_BASE_URL: baseUrl,
      CES_TOKEN_URL: `${baseUrl}/oauth2/token`,
      CES_CLIENT_ID: client.clientId,
      CES_CLIENT_SECRET: client.clientSecret,
      CES_TASK: file,
    })
  }
}

type Environment = Readonly<Record<string, string>>

/** In a group of its own, so that nothing it began outlives it. */
function run(command: string, limit: number, environment: Environment): Promise<Performance> {
  const { promise, resolve } = Promise.withResolvers<Performance>()
  const child = spawn(command, {
    shell: true,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const listen = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-MOST_PRINTED)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  let isOverdue = false
  const timer = setTimeout(() => {
    isOverdue = true
    endGroup(child.pid)
  }, limit)
  child.on('error', (error) => (printed += error.message))
  child.on('close', (code) => {
    clearTimeout(timer)
    endGroup(child.pid)
    resolve({ ...(code !== null && { exitCode: code }), isOverdue, printed })
  })
  return promise
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
