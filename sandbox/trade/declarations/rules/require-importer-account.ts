import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { headerRule } from './rule.ts'

export const IMPORTER_ACCOUNT_FINDING = {
  code: 'importer-account-unknown',
  detail: {
    en: 'Program account {importer} does not exist or is closed.',
    fr: 'Le compte de programme {importer} n’existe pas ou est fermé.',
  },
  remedy: {
    en: 'Check the number, or have the account opened with the CRA.',
    fr: 'Vérifiez le numéro, ou faites ouvrir le compte auprès de l’ARC.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireImporterAccount = headerRule(
  IMPORTER_ACCOUNT_FINDING,
  'importer',
  (filing, { importer }) => (importer?.active === true ? undefined : { importer: filing.importer }),
)
