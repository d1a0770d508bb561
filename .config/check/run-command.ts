import { spawn } from 'node:child_process'

/** A tool of node_modules/.bin, or any other program, and its arguments. */
export type Command = readonly [program: string, ...args: string[]]

export interface Outcome {
  readonly exitedWell: boolean
  readonly output: string
}

/** Runs a command to its end and keeps what it printed, both streams in the order they came. */
export async function runCommand([program, ...args]: Command): Promise<Outcome> {
  const child = spawn(program, args, {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  child.on('error', ({ message }) => resolve({ exitedWell: false, output: message }))
  child.on('close', (code) => {
    resolve({ exitedWell: code === 0, output: Buffer.concat(chunks).toString() })
  })
  return promise
}
