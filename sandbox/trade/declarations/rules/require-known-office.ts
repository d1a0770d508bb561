import type { Finding } from '../../../kernel/problem.ts'
import { officeFor } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { headerRule } from './rule.ts'

export const KNOWN_OFFICE_FINDING = {
  code: 'office-unknown',
  detail: {
    en: 'No CBSA office has the code {office}.',
    fr: 'Aucun bureau de l’ASFC ne porte le code {office}.',
  },
  remedy: {
    en: 'Use the office of release, such as 453 or 497.',
    fr: 'Utilisez le bureau de mainlevée, par exemple 453 ou 497.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownOffice = headerRule(KNOWN_OFFICE_FINDING, 'office', ({ office }) =>
  officeFor(office) === undefined ? { office } : undefined,
)
