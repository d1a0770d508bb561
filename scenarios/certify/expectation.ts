import { readFile } from 'node:fs/promises'
import { Misuse } from '../../sandbox/server/command-line/index.ts'
import { REVISION } from './requirements.ts'
import type { Result } from './results.ts'

export interface Surprises {
  /** Not met, though nobody said so. */
  readonly failing: readonly string[]
  /** Met, though they were said to fail: the file is out of date. */
  readonly passing: readonly string[]
}

/**
 * The requirements that a vendor knows to fail, a line each; `#` begins a comment.
 *
 * @throws Misuse where the file cannot be read, or names what there is not
 */
export async function expectedFailures(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Misuse(NO_FILE, { file }, { cause: error })
  })
  const ids = text.split('\n').flatMap((line) => line.replace(/#.*/, '').trim() || [])
  const known = new Set(REVISION.requirements.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Misuse(UNKNOWN, { file, unknown })
  return new Set(ids)
}

export function surprisesIn(results: readonly Result[], expected: ReadonlySet<string>): Surprises {
  const failing = results.filter(({ status }) => status === 'fail' || status === 'unseen')
  const idsOf = (some: readonly Result[]) => some.map(({ requirement }) => requirement.id)
  const failed = new Set(idsOf(failing))
  return {
    failing: [...failed].filter((id) => !expected.has(id)),
    passing: idsOf(results).filter((id) => expected.has(id) && !failed.has(id)),
  }
}

const NO_FILE = { en: '{file} cannot be read', fr: '{file} ne peut être lu' }
const UNKNOWN = {
  en: '{file} names {unknown}, which is no requirement',
  fr: '{file} nomme {unknown}, qui n’est pas une exigence',
}
