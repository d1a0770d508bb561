import { fill, type Bilingual, type Params } from '../../kernel/problem.ts'

/** What is wrong, and how it is mended. */
export interface Ailment {
  readonly what: Bilingual
  readonly mend: Bilingual
}

/** @param texts with placeholders for the params */
export function ailment({ what, mend }: Ailment, params: Params = {}): Ailment {
  return { what: fill(what, params), mend: fill(mend, params) }
}

/** What is looked at: the configuration of a candidate, and the way to the sandbox that it names. */
export interface Chart {
  /** Of the candidate, as its program would find it. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly fetch: (request: Request) => Promise<Response>
  /** Epoch milliseconds, by the clock of this machine. */
  readonly now: number
  /** Of this program. */
  readonly version: string
  /** What earlier looks found out, for later ones. */
  readonly notes: Map<'token' | 'exp' | 'business', string>
}

/** One look. */
export interface Examination {
  readonly id: string
  readonly about: Bilingual
  /** A warning lets the candidate run, though perhaps not as it is meant. */
  readonly severity: 'fault' | 'warning'
  /** What has to be well for it to tell anything. */
  readonly needs?: readonly string[]
  readonly look: (chart: Chart) => Ailment | undefined | Promise<Ailment | undefined>
}

/** Of a variable, without what is around it; empty where it is not set. */
export function setting({ environment }: Chart, name: string): string {
  return environment[name] ?? ''
}
