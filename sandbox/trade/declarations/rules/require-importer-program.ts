import type { Finding } from '../../../kernel/problem.ts'
import { EXPORTER_ACCOUNT } from '../sources.ts'
import { headerRule } from './rule.ts'

export const IMPORTER_PROGRAM_FINDING = {
  code: 'contract-account-invalid-for-billing',
  detail: {
    en: 'Program account {importer} is an exporter account: contract account invalid for billing.',
    fr: 'Le compte de programme {importer} est un compte d’exportateur : compte de contrat invalide pour la facturation.',
  },
  remedy: {
    en: 'Declare an importer or dual RM account of the same business.',
    fr: 'Déclarez un compte RM d’importateur ou mixte de la même entreprise.',
  },
  source: EXPORTER_ACCOUNT,
} as const satisfies Finding

/** CADs exist under importer and dual accounts only. */
export const requireImporterProgram = headerRule(
  IMPORTER_PROGRAM_FINDING,
  'importer',
  (filing, { importer }) =>
    importer?.accountType === 'exporter' ? { importer: filing.importer } : undefined,
)
