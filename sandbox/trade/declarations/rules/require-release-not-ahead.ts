import type { Finding } from '../../../kernel/problem.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import { headerRule } from './rule.ts'

export const RELEASE_NOT_AHEAD_FINDING = {
  code: 'release-date-ahead',
  detail: {
    en: 'The release date {released} is after today, {today}.',
    fr: 'La date de mainlevée {released} est postérieure à aujourd’hui, le {today}.',
  },
  remedy: {
    en: 'Declare the day on which the goods were released.',
    fr: 'Déclarez le jour où les marchandises ont été dédouanées.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireReleaseNotAhead = headerRule(
  RELEASE_NOT_AHEAD_FINDING,
  'releasedOn',
  ({ releasedOn }, { today }) =>
    releasedOn !== undefined && releasedOn > today ? { released: releasedOn, today } : undefined,
)
