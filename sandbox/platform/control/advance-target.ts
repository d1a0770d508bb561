import { violation, type Finding, type Params } from '../../kernel/problem.ts'
import { addDuration, type Instant } from '../../kernel/time.ts'
import { refuseIfAny } from '../http/index.ts'
import { ADVANCE_TOO_FAR, DURATION_INVALID, EITHER_TO_OR_BY } from './findings.ts'

const MOST_YEARS = 10

export interface WantedAdvance {
  readonly to?: Instant | undefined
  readonly by?: string | undefined
}

/**
 * The instant to which a clock is to be advanced.
 *
 * @throws Refusal VALIDATION_FAILED with EITHER_TO_OR_BY, DURATION_INVALID or ADVANCE_TOO_FAR
 */
export function advanceTarget({ to, by }: WantedAdvance, now: Instant): Instant {
  if ((to === undefined) === (by === undefined)) refuse(EITHER_TO_OR_BY, '#')
  const target = to ?? addDuration(now, by ?? '')
  if (target === undefined) return refuse(DURATION_INVALID, '#/by')
  if (by !== undefined && target < now) refuse(DURATION_INVALID, '#/by')
  const furthest = addDuration(now, `P${String(MOST_YEARS)}Y`)
  if (furthest !== undefined && target > furthest) {
    refuse(ADVANCE_TOO_FAR, to === undefined ? '#/by' : '#/to', { years: MOST_YEARS })
  }
  return target
}

function refuse(finding: Finding, pointer: string, params: Params = {}): never {
  refuseIfAny([violation(finding, pointer, params)])
  throw new Error('a violation that was not refused')
}
