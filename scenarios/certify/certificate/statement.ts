import { Temporal } from '../../../sandbox/kernel/temporal.ts'
import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { VERSION } from '../../../sandbox/platform/docs/index.ts'
import { REVISION } from '../requirements.ts'
import type { Attempts } from '../attempts.ts'
import type { Told } from '../told.ts'
import type { Chain } from './evidence.ts'

const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What a certificate says. */
export const statementSchema = v.strictObject({
  /** Of this form of statement. */
  version: v.literal(1),
  candidate: v.string(),
  scope: v.array(v.string()),
  verdict: v.literal('certified'),
  requirements: v.strictObject({ revision: v.string(), sha256: sum }),
  /** Of the suites that were played, file by file in the order of their names. */
  suites: v.strictObject({ sha256: sum }),
  sandbox: v.string(),
  met: v.array(v.string()),
  /** Should-requirements that are not met. */
  warned: v.array(v.string()),
  excluded: v.array(v.string()),
  /** Requirements that were let pass; there is no way to do so. */
  waivers: v.array(v.string()),
  attempts: v.strictObject({ count: v.number(), flaky: v.array(v.string()) }),
  evidence: v.strictObject({ head: sum, links: v.number(), calls: v.number() }),
  issuedAt: v.pipe(v.string(), v.isoTimestamp()),
  validUntil: v.pipe(v.string(), v.isoTimestamp()),
})

export type Statement = v.InferOutput<typeof statementSchema>

const VALID_FOR = Temporal.Duration.from({ days: 365 })

interface Made {
  readonly chain: Chain
  readonly attempts: Attempts
  /** By the clock of the machine. */
  readonly issuedAt: Temporal.Instant
}

export async function statementOf(
  { options, results, records }: Told,
  { chain: { head, links }, attempts, issuedAt }: Made,
): Promise<Statement> {
  const idsOf = (status: string): string[] =>
    results.flatMap((each) => (each.status === status ? [each.requirement.id] : []))
  const until = issuedAt.add({ hours: VALID_FOR.total({ unit: 'hours' }) })
  return {
    version: 1,
    candidate: options.candidate,
    scope: [...options.scope],
    verdict: 'certified',
    requirements: { revision: REVISION.revision, sha256: sumOf(JSON.stringify(REVISION)) },
    suites: { sha256: await sumOfSuites() },
    sandbox: VERSION,
    met: idsOf('pass'),
    warned: idsOf('warn'),
    excluded: REVISION.excluded.map(({ id }) => id),
    waivers: [],
    attempts: { count: attempts.count, flaky: [...attempts.flaky] },
    evidence: { head, links, calls: records.reduce((count, { calls }) => count + calls.length, 0) },
    issuedAt: issuedAt.toString({ smallestUnit: 'second' }),
    validUntil: until.toString({ smallestUnit: 'second' }),
  }
}

const SUITES = join(import.meta.dirname, '../../../features/certification')

export async function sumOfSuites(): Promise<string> {
  const files = await Array.fromAsync(glob('*.feature', { cwd: SUITES }))
  const texts = await Promise.all(files.sort().map((file) => readFile(join(SUITES, file), 'utf8')))
  return sumOf(texts.join('\0'))
}

export function sumOfRequirements(): string {
  return sumOf(JSON.stringify(REVISION))
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
