import type { Finding } from '../../../kernel/problem.ts'
import { codeIn } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { headerRule } from './rule.ts'

export const KNOWN_MODE_FINDING = {
  code: 'mode-of-transport-unknown',
  detail: {
    en: 'No mode of transport has the code {mode}.',
    fr: 'Aucun mode de transport ne porte le code {mode}.',
  },
  remedy: {
    en: 'Use 1 air, 2 highway, 6 rail, 7 pipeline or 9 marine.',
    fr: 'Utilisez 1 aérien, 2 routier, 6 ferroviaire, 7 pipeline ou 9 maritime.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownMode = headerRule(
  KNOWN_MODE_FINDING,
  'modeOfTransport',
  ({ modeOfTransport: mode }) =>
    codeIn('transportModes', mode) === undefined ? { mode } : undefined,
)
