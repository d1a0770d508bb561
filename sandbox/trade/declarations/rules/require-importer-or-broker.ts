import type { Finding } from '../../../kernel/problem.ts'
import { WHO_SUBMITS } from '../sources.ts'
import { headerRule } from './rule.ts'

export const IMPORTER_OR_BROKER_FINDING = {
  code: 'submitter-not-licensed',
  detail: {
    en: 'Business {business} is neither the importer nor a licensed customs broker.',
    fr: 'L’entreprise {business} n’est ni l’importateur ni un courtier en douane agréé.',
  },
  remedy: {
    en: 'Have the importer or a licensed broker submit it; consultants may file adjustments only.',
    fr: 'Faites-la soumettre par l’importateur ou un courtier agréé; les conseillers ne font que des rajustements.',
  },
  source: WHO_SUBMITS,
} as const satisfies Finding

export const requireImporterOrBroker = headerRule(
  IMPORTER_OR_BROKER_FINDING,
  'importer',
  (_filing, { submitter }) =>
    submitter === undefined || submitter.isImporter || submitter.isLicensedBroker
      ? undefined
      : { business: submitter.business },
)
