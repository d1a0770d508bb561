import { hasCode, messageOf } from './errors.ts'
import { StorageUnavailable } from './port.ts'

/** Runs work on files; what the operating system refuses is told as storage that is unavailable. */
export async function onFiles<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error)) throw new StorageUnavailable(messageOf(error), { cause: error })
    throw error
  }
}
