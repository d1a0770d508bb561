import type { Finding } from '../../../kernel/problem.ts'
import { codeIn } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { lineRule } from './rule.ts'

export const KNOWN_VFD_CODE_FINDING = {
  code: 'value-for-duty-code-unknown',
  detail: {
    en: 'No value for duty code is {code}.',
    fr: 'Aucun code de valeur en douane n’est {code}.',
  },
  remedy: {
    en: 'Use 1 or 2 for the relationship and 3 to 9 for the method, such as 13.',
    fr: 'Utilisez 1 ou 2 pour le lien et de 3 à 9 pour la méthode, par exemple 13.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownVfdCode = lineRule(
  KNOWN_VFD_CODE_FINDING,
  'valueForDutyCode',
  ({ valueForDutyCode: code }) => (codeIn('vfdCodes', code) === undefined ? { code } : undefined),
)
