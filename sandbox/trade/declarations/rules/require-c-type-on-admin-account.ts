import type { Finding } from '../../../kernel/problem.ts'
import { INTERNAL_ADMIN } from '../sources.ts'
import { headerRule } from './rule.ts'

export const C_TYPE_ON_ADMIN_FINDING = {
  code: 'internal-admin-account-for-c-only',
  detail: {
    en: 'Account {importer} is an internal admin account, on which officers file C-type declarations only.',
    fr: 'Le compte {importer} est un compte administratif interne, où les agents ne déposent que des déclarations de type C.',
  },
  remedy: {
    en: 'Declare the importer’s own program account.',
    fr: 'Déclarez le compte de programme de l’importateur lui-même.',
  },
  source: INTERNAL_ADMIN,
} as const satisfies Finding

export const requireCTypeOnAdminAccount = headerRule(
  C_TYPE_ON_ADMIN_FINDING,
  'importer',
  (filing, { importer, actor }) =>
    importer?.internalAdmin === true && !(filing.type === 'C' && actor === 'officer')
      ? { importer: filing.importer }
      : undefined,
)
