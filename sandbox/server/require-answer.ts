import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ToldError } from '../kernel/told-error.ts'

/** Milliseconds: a place that is only slow has answered by then. */
const PATIENCE = 10_000

interface Looking {
  readonly look?: (path: string) => Promise<unknown>
  readonly patience?: number
}

/** The place of the data never answered, and whoever asked it is still waiting. */
export class NoAnswer extends ToldError {
  override readonly name = 'NoAnswer'

  constructor(path: string, seconds: number) {
    super(TEXT, { path, seconds })
  }
}

const TEXT = {
  en: '{path} does not answer within {seconds} seconds, as a network drive does whose server is gone; choose another place with --data',
  fr: '{path} ne répond pas en {seconds} secondes, comme un lecteur réseau dont le serveur a disparu; choisissez un autre endroit avec --data',
}

/** @throws NoAnswer when the operating system says nothing of the path, not even that it is absent */
export async function requireAnswer(path: string, looking: Looking = {}): Promise<void> {
  const { look = stat, patience = PATIENCE } = looking
  const asked = look(path).then(
    () => true,
    () => true,
  )
  const ended = new AbortController()
  const overdue = wait(patience, false, { signal: ended.signal }).catch(() => true)
  const answered = await Promise.race([asked, overdue])
  ended.abort()
  if (!answered) throw new NoAnswer(path, patience / 1000)
}
