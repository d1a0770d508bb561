import type { Finding } from '../../../kernel/problem.ts'
import { UNREGISTERED_IMPORTER } from '../sources.ts'
import { headerRule } from './rule.ts'

export const REGISTERED_IMPORTER_FINDING = {
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
