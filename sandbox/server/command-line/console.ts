import { stopOnSignal } from '../stop-on-signal.ts'
import { languageOf, type Environment, type Language } from './language.ts'

/** A terminal or a file to which something is written. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Where what is said goes and in which language, and how one is interrupted. */
export interface Console {
  readonly out: Screen
  readonly err: Screen
  readonly environment: Environment
  readonly language: Language
  readonly onInterrupt: (stop: () => Promise<void>) => void
}

/** That of this process. */
export function standardConsole(): Console {
  const { stdout: out, stderr: err, env: environment } = process
  for (const stream of [out, err]) stream.on('error', overlookClosedPipe)
  const language = languageOf(environment)
  return { out, err, environment, language, onInterrupt: stopOnSignal }
}

/** `ces sources | head` reads no more than it wants; what is under way is done all the same. */
function overlookClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
