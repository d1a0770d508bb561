import { CES } from '../../commands/index.ts'
import type { Console } from '../console.ts'
import { languageOf, type Environment } from '../language.ts'
import { parse } from '../parse.ts'
import { runCommandLine } from '../run-command-line.ts'
import type { Flags, Values } from '../flag.ts'

export const LINE = { root: CES, version: '1.2.3' }

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a command says and how it ends, in this process. */
export async function ces(
  args: readonly string[],
  environment: Environment = {},
  isTTY = false,
): Promise<Said> {
  const { console, said } = listening(environment, isTTY)
  const code = await runCommandLine(LINE, args, console)
  return { code, ...said }
}

/** The flags that a command would be given, which are of the types that its table says. */
export function flagsOf<F extends Flags>(
  args: readonly string[],
  environment: Environment = {},
): Values<F> {
  const parsed = parse(LINE, args, listening(environment, false).console)
  if (typeof parsed === 'number') throw new Error('only help was shown')
  return parsed.input.flags as Values<F>
}

/** One that goes on until it is stopped. */
export async function started(args: readonly string[], environment: Environment = {}) {
  const { console, said, interrupt } = listening(environment, false)
  const code = await runCommandLine(LINE, args, console)
  if (code !== 0) throw new Error(said.err)
  return { ...said, [Symbol.asyncDispose]: interrupt }
}

function listening(environment: Environment, isTTY: boolean) {
  const said = { out: '', err: '' }
  const stops: (() => Promise<void>)[] = []
  const interrupt = async (): Promise<void> => {
    for (const stop of stops) await stop()
  }
  const console: Console = {
    out: { isTTY, write: (text) => (said.out += text) },
    err: { isTTY, write: (text) => (said.err += text) },
    environment,
    language: languageOf(environment),
    onInterrupt: (stop) => stops.push(stop),
  }
  return { console, said, interrupt }
}
