import type { Bilingual } from '../../kernel/problem.ts'
import type { Console } from './console.ts'
import type { Flags, Operand, Values, Variable } from './flag.ts'

/** What was given to a command, with what the environment and the defaults say. */
export interface Input<F extends Flags = Flags> {
  readonly flags: Values<F>
  /** Names of the flags that somebody gave, here or in the environment. */
  readonly told: ReadonlySet<string>
  readonly operands: readonly string[]
  /** As they were written after `ces`. */
  readonly args: readonly string[]
}

/** All that is told of a command: parsing, help, README and the walk over all commands read it. */
export interface Description<F extends Flags = Flags> {
  readonly name: string
  /** What it does, in a sentence. */
  readonly about: Bilingual
  readonly flags: F
  readonly operands?: readonly Operand[]
  readonly variables?: readonly Variable[]
  /** Without `ces` and the name of the command. */
  readonly examples: readonly string[]
}

export interface Command<F extends Flags = Flags> extends Description<F> {
  /** @returns the exit code */
  run(input: Input<F>, console: Console): Promise<number>
}

/** Commands under a common name. */
export interface Group {
  readonly name: string
  readonly about: Bilingual
  readonly commands: readonly Entry[]
}

export type Entry = Command | Group

/** A command whose work gets its flags by the types that their table says. */
export function command<const F extends Flags>(described: Command<F>): Command {
  return described
}

export function isGroup(entry: Entry): entry is Group {
  return 'commands' in entry
}

/** A description apart from its work, for whoever does the work elsewhere. */
export function description<const F extends Flags>(described: Description<F>): Description<F> {
  return described
}
