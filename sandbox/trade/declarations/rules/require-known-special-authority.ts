import type { Finding } from '../../../kernel/problem.ts'
import { codeIn } from '../../reference/index.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const KNOWN_SPECIAL_AUTHORITY_FINDING = {
  code: 'special-authority-unknown',
  detail: {
    en: 'No special authority {authority} is held.',
    fr: 'Aucune autorisation spéciale {authority} n’est tenue.',
  },
  remedy: {
    en: 'Check the order in council or licence number, or leave it out.',
    fr: 'Vérifiez le décret ou le numéro de licence, ou omettez-le.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireKnownSpecialAuthority = lineRule(
  KNOWN_SPECIAL_AUTHORITY_FINDING,
  'specialAuthority',
  ({ specialAuthority: authority }) =>
    authority !== undefined && codeIn('specialAuthorities', authority) === undefined
      ? { authority }
      : undefined,
)
