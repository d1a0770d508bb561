import { CommanderError } from 'commander'
import type { Command, Group, Input } from './command.ts'
import type { Console } from './console.ts'
import { DONE, MISUSED } from './exit-codes.ts'
import type { Flags, Values } from './flag.ts'
import { programOf, type Chosen } from './program.ts'
import { readValues } from './read-values.ts'

export interface CommandLine {
  readonly root: Group
  readonly version: string
}

export interface Parsed {
  readonly command: Command
  readonly input: Input
}

/**
 * Which command was written, with its flags.
 *
 * @returns the exit code instead where help or the version was shown
 * @throws Misuse
 */
export function parse(
  { root, version }: CommandLine,
  args: readonly string[],
  console: Console,
): Parsed | number {
  let chosen: Chosen | undefined
  const program = programOf(root, { console, version, onChosen: (made) => (chosen = made) })
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === DONE ? DONE : MISUSED
  }
  if (chosen === undefined) return MISUSED
  const { command, given, operands } = chosen
  const { values, told } = readValues(command.flags, given, console.environment)
  // By the table from which the types are made.
  return { command, input: { flags: values as Values<Flags>, told, operands, args } }
}
