import type { CertifyOptions } from './options.ts'
import type { ScenarioRecord } from './record.ts'
import type { Result, Verdict } from './results.ts'

/** All that a run came to. */
export interface Told {
  readonly options: CertifyOptions
  readonly results: readonly Result[]
  readonly records: readonly ScenarioRecord[]
  readonly verdict: Verdict
  readonly ownErrors: readonly string[]
}
