import type { Finding } from '../../../kernel/problem.ts'
import { INTERNAL_ADMIN } from '../sources.ts'
import { headerRule } from './rule.ts'

export const USABLE_ADMIN_FINDING = {
  code: 'internal-admin-account-not-set-up',
  detail: {
    en: 'Internal admin account {importer} is not set up like a regular importer (incident CS0016172 is switched on).',
    fr: 'Le compte administratif interne {importer} n’est pas configuré comme un importateur ordinaire (l’incident CS0016172 est activé).',
  },
  remedy: {
    en: 'Switch CS0016172 off in this workspace, as the fix before go-live did.',
    fr: 'Désactivez CS0016172 dans cet espace de travail, comme l’a fait le correctif avant le lancement.',
  },
  source: INTERNAL_ADMIN,
} as const satisfies Finding

/** As in CES 2.0, while the switch is on. */
export const requireUsableAdminAccount = headerRule(
  USABLE_ADMIN_FINDING,
  'importer',
  (filing, { importer, switches }) =>
    importer?.internalAdmin === true && switches.CS0016172
      ? { importer: filing.importer }
      : undefined,
)
