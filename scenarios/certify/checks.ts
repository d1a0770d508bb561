import type { Bilingual } from '../../sandbox/kernel/problem.ts'
import { requirementOf } from './requirements.ts'

/** What a look at the calls came to. */
export interface Finding {
  readonly isMet: boolean
  /** What was seen, for whoever mends it. */
  readonly found: Bilingual
  /** The numbers of the calls that show it. */
  readonly calls: readonly number[]
}

/** A requirement as one scenario found it met or not. */
export interface Check {
  readonly id: string
  readonly scenario: string
  /** What is not met warns where it only should be. */
  readonly status: 'pass' | 'fail' | 'warn'
  readonly found: Bilingual
  readonly calls: readonly number[]
}

export function checkOf(id: string, scenario: string, { isMet, found, calls }: Finding): Check {
  const { level } = requirementOf(id)
  const status = isMet ? 'pass' : level === 'must' ? 'fail' : 'warn'
  return { id, scenario, status, found, calls }
}

/** Of the attachment with which a scenario tells its checks. */
export const CHECK_MEDIA_TYPE = 'application/vnd.ces.check+json'

export const MET: Bilingual = { en: 'As required.', fr: 'Conforme à l’exigence.' }
