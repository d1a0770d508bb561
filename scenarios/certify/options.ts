import { resolve } from 'node:path'
import { Misuse, type Input } from '../../sandbox/server/command-line/index.ts'
import type { CERTIFY } from '../../sandbox/server/commands/certify-description.ts'
import { REVISION } from './requirements.ts'

export interface CertifyOptions {
  readonly command: string
  readonly candidate: string
  /** Capabilities, or the one requirement that is looked at. */
  readonly scope: ReadonlySet<string>
  /** Which scenarios, as cucumber reads it. */
  readonly tags: string
  /** Whether a certificate can come of it. */
  readonly isComplete: boolean
  /** Milliseconds for each task. */
  readonly limit: number
  readonly out: string
  readonly key: string
  readonly json: boolean
  /** File of the requirements that are known to fail. */
  readonly expect?: string | undefined
}

/** Of every scope, since every suite has its program end. */
const ALWAYS = 'run'

type Given = Pick<Input<typeof CERTIFY.flags>, 'flags'>

/** @throws Misuse without a command, and for capabilities and requirements that there are not */
export function optionsOf({ flags }: Given): CertifyOptions {
  const { command, candidate, limit, out, key, json, expect } = flags
  if (command === undefined) throw new Misuse(NO_COMMAND)
  const rest = {
    command,
    candidate,
    limit: Number(limit) * 1000,
    out: resolve(out),
    key: resolve(key),
    json,
    expect,
  }
  return { ...rest, ...selectionOf(flags) }
}

function selectionOf({
  scope,
  only,
}: Given['flags']): Pick<CertifyOptions, 'scope' | 'tags' | 'isComplete'> {
  if (only !== undefined) {
    const ids = REVISION.requirements.map(({ id }) => id)
    if (!ids.includes(only)) throw new Misuse(NO_REQUIREMENT, { only, ids: ids.join(', ') })
    return { scope: new Set([only]), tags: `@${only}`, isComplete: false }
  }
  const known = capabilities()
  const wanted = scope === undefined ? known : scope.split(',').map((each) => each.trim())
  const unknown = wanted.find((each) => !known.includes(each))
  if (unknown !== undefined) throw new Misuse(NO_CAPABILITY, { unknown, known: known.join(', ') })
  const within = new Set([ALWAYS, ...wanted])
  return { scope: within, tags: tagsOf(within), isComplete: true }
}

/** Which scenarios are of these capabilities. */
export function tagsOf(scope: ReadonlySet<string>): string {
  const suites = [...scope].filter((each) => each !== ALWAYS)
  return suites.map((each) => `@suite:${each}`).join(' or ')
}

export function capabilities(): readonly string[] {
  const all = REVISION.requirements.map(({ capability }) => capability)
  return [...new Set(all)].filter((each) => each !== ALWAYS)
}

const NO_COMMAND = {
  en: 'tell the program with --command, such as --command "python3 client.py"',
  fr: 'indiquez le programme avec --command, comme --command "python3 client.py"',
}
const NO_REQUIREMENT = {
  en: 'there is no requirement {only}; there are {ids}',
  fr: 'il n’y a pas d’exigence {only}; il y a {ids}',
}
const NO_CAPABILITY = {
  en: 'there is no capability "{unknown}"; there are {known}',
  fr: 'il n’y a pas de capacité « {unknown} »; il y a {known}',
}
