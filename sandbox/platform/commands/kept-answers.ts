import type { LocalDate } from '../../kernel/time.ts'
import { collection, type Kept } from '../storage/index.ts'
import type { WireAnswer } from './answer.ts'

/** The answer to a request that was carried out. */
export interface KeptAnswer extends WireAnswer {
  /** Its key, by which it is removed. */
  readonly id: string
  readonly fingerprint: string
  /** The day of the workspace on which it was kept. */
  readonly keptOn: LocalDate | typeof UNDATED
}

/** Of what was kept before days were written down: it is older than all that has a day. */
export const UNDATED = ''

export const keptAnswers = collection<KeptAnswer>('idempotency', {
  version: 2,
  lift: (answer: Kept, _from, id) => ({ ...answer, id, keptOn: UNDATED }),
  indexes: { byDay: ({ keptOn }) => keptOn },
  // The latter two are no part of the hash, so that what is lifted has the hash that it had.
  volatile: ['fingerprint', 'id', 'keptOn'],
})
