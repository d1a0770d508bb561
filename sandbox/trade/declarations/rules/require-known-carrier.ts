import type { Finding } from '../../../kernel/problem.ts'
import { carrierFor } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { headerRule } from './rule.ts'

export const KNOWN_CARRIER_FINDING = {
  code: 'carrier-unknown',
  detail: {
    en: 'No carrier has the code {carrier}.',
    fr: 'Aucun transporteur ne porte le code {carrier}.',
  },
  remedy: {
    en: 'Use the four-character code that the CBSA gave to the carrier.',
    fr: 'Utilisez le code de quatre caractères attribué au transporteur par l’ASFC.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownCarrier = headerRule(KNOWN_CARRIER_FINDING, 'carrier', ({ carrier }) =>
  carrierFor(carrier) === undefined ? { carrier } : undefined,
)
