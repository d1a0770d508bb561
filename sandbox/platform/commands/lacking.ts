/**
 * What a work meets where it lacks something that has to be waited for, such as the answer of an upstream:
 * its transaction is taken back, and it begins anew once that is there. Nearly none lacks anything, so that
 * nobody has to look beforehand.
 */
export class Lacking extends Error {
  override readonly name = 'Lacking'
  readonly obtain: () => Promise<void>

  constructor(what: string, obtain: () => Promise<void>) {
    super(`lacks ${what}`)
    this.obtain = obtain
  }
}

/** What was obtained may be gone again, as where a snapshot was restored meanwhile. */
const MOST_ATTEMPTS = 3

/** @throws Lacking when what was obtained is lacking each time */
export async function unlessLacking<R>(work: () => Promise<R>): Promise<R> {
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Lacking)) throw error
      await error.obtain()
    }
  }
  return await work()
}
