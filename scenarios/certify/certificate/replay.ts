import { dirname, join, resolve } from 'node:path'
import { Misuse, type Console } from '../../../sandbox/server/command-line/index.ts'
import { tagsOf } from '../options.ts'
import { play } from '../play.ts'
import type { Verdict } from '../results.ts'
import { EVIDENCE } from './evidence.ts'
import type { Statement } from './statement.ts'
import type { Verified } from './verify.ts'

export interface Replayed {
  readonly statement: Statement
  readonly verdict: Verdict
  /** Requirements that were met once and are not now, or the other way round. */
  readonly differing: readonly string[]
}

/**
 * Plays the evidence again.
 *
 * @throws Misuse where its suites are not those of this version, as nothing could be compared
 */
export async function replay(
  file: string,
  { statement, isOfThisRevision }: Verified,
  console: Pick<Console, 'err' | 'language'>,
): Promise<Replayed> {
  if (!isOfThisRevision) throw new Misuse(OTHER_SUITES, { version: statement.sandbox })
  const scope = new Set(statement.scope)
  const out = dirname(resolve(file))
  const { results, verdict } = await play(
    {
      command: '',
      candidate: statement.candidate,
      scope,
      tags: tagsOf(scope),
      isComplete: true,
      limit: 0,
      out,
      key: '',
      json: false,
      evidence: join(out, EVIDENCE),
    },
    console,
  )
  const met = new Set(statement.met)
  const differing = results
    .filter(({ requirement, status }) => met.has(requirement.id) !== (status === 'pass'))
    .map(({ requirement }) => requirement.id)
  return { statement, verdict, differing }
}

const OTHER_SUITES = {
  en: 'its suites are not those of this version; replay it with version {version}',
  fr: 'ses suites ne sont pas celles de cette version; rejouez-le avec la version {version}',
}
