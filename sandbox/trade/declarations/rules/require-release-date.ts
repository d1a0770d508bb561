import type { Finding } from '../../../kernel/problem.ts'
import { FORM_B3 } from '../sources.ts'
import { headerRule } from './rule.ts'

export const RELEASE_DATE_FINDING = {
  code: 'release-date-missing',
  detail: {
    en: 'An AB declaration accounts for released goods, but no release date is given.',
    fr: 'Une déclaration AB vise des marchandises dédouanées, mais aucune date de mainlevée n’est donnée.',
  },
  remedy: {
    en: 'Add "releasedOn", or declare type C before release.',
    fr: 'Ajoutez « releasedOn », ou déclarez le type C avant la mainlevée.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireReleaseDate = headerRule(
  RELEASE_DATE_FINDING,
  'releasedOn',
  ({ releasedOn }) => (releasedOn === undefined ? {} : undefined),
)
