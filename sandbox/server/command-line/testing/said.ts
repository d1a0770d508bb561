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

function listening(environment: Environment, isTTY: boolean) {
  const said = { out: '', err: '' }
  const console: Console = {
    out: { isTTY, write: (text) => (said.out += text) },
    err: { isTTY, write: (text) => (said.err += text) },
    environment,
    language: languageOf(environment),
    onInterrupt: () => undefined,
  }
  return { console, said }
}
