import type { Finding } from '../../../kernel/problem.ts'
import {
  EXPORTER_ACCOUNT,
  SANDBOX_PRUDENCE,
  UNREGISTERED_IMPORTER,
  WHO_SUBMITS,
} from '../sources.ts'
import { headerRule } from './rule.ts'

// The importer’s program account, and who files under it.

const IMPORTER_ACCOUNT_FINDING = {
  code: 'importer-account-unknown',
  detail: {
    en: 'Program account {importer} does not exist or is closed.',
    fr: 'Le compte de programme {importer} n’existe pas ou est fermé.',
  },
  remedy: {
    en: 'Check the number, or have the account opened with the CRA.',
    fr: 'Vérifiez le numéro, ou faites ouvrir le compte auprès de l’ARC.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireImporterAccount = headerRule(
  IMPORTER_ACCOUNT_FINDING,
  'importer',
  (filing, { importer }) => (importer?.active === true ? undefined : { importer: filing.importer }),
)

const IMPORTER_PROGRAM_FINDING = {
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

const REGISTERED_IMPORTER_FINDING = {
  code: 'importer-not-registered',
  detail: {
    en: 'The importer {importer} has not registered in the client portal.',
    fr: 'L’importateur {importer} n’est pas inscrit au portail client.',
  },
  remedy: {
    en: 'Ask the importer to register and to accept your delegation request.',
    fr: 'Demandez à l’importateur de s’inscrire et d’accepter votre demande de délégation.',
  },
  source: UNREGISTERED_IMPORTER,
} as const satisfies Finding

/** An internal admin account stands in for an importer who cannot be registered yet. */
export const requireRegisteredImporter = headerRule(
  REGISTERED_IMPORTER_FINDING,
  'importer',
  (filing, { importer }) =>
    importer === undefined || importer.registered || importer.internalAdmin
      ? undefined
      : { importer: filing.importer },
)

const IMPORTER_OR_BROKER_FINDING = {
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
