import type { Console } from './console.ts'
import { FAILED, MISUSED } from './exit-codes.ts'
import { parse, type CommandLine } from './parse.ts'
import { ToldError } from '../../kernel/told-error.ts'
import { Misuse } from './misuse.ts'

/**
 * Does what was written after `ces`, or shows the help or the version that was asked for.
 *
 * @returns the exit code; what is refused or fails is said in one line
 */
export async function runCommandLine(
  line: CommandLine,
  args: readonly string[],
  console: Console,
): Promise<number> {
  try {
    const parsed = parse(line, args, console)
    if (typeof parsed === 'number') return parsed
    return await parsed.command.run(parsed.input, console)
  } catch (error) {
    console.err.write(`ces: ${reasonOf(error, console)}\n`)
    return error instanceof Misuse ? MISUSED : FAILED
  }
}

/** A trace only of what nobody foresaw. */
function reasonOf(error: unknown, { language }: Console): string {
  if (error instanceof ToldError) return error.told[language]
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
