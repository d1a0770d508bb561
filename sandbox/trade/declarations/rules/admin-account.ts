import type { Finding } from '../../../kernel/problem.ts'
import { INTERNAL_ADMIN } from '../sources.ts'
import { headerRule } from './rule.ts'

// The agency’s internal admin accounts, which stand in for importers without a business number.

const C_TYPE_ON_ADMIN_FINDING = {
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

const USABLE_ADMIN_FINDING = {
  code: 'internal-admin-account-not-set-up',
  detail: {
    en: 'Internal admin account {importer} is not set up like a regular importer (incident CS0016172 is switched on).',
    fr: 'Le compte administratif interne {importer} n’est pas configuré comme un importateur ordinaire (l’incident CS0016172 est activé).',
  },
  remedy: {
    en: 'Switch CS0016172 off in this workspace.',
    fr: 'Désactivez CS0016172 dans cet espace de travail.',
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

const FIRST_TIME_IMPORTER_FINDING = {
  code: 'first-time-importer-unnamed',
  detail: {
    en: 'A declaration on internal admin account {importer} names no first-time importer.',
    fr: 'Une déclaration au compte administratif interne {importer} ne nomme aucun nouvel importateur.',
  },
  remedy: {
    en: 'Add "firstTimeImporter" with name and address.',
    fr: 'Ajoutez « firstTimeImporter » avec le nom et l’adresse.',
  },
  source: INTERNAL_ADMIN,
} as const satisfies Finding

export const requireFirstTimeImporter = headerRule(
  FIRST_TIME_IMPORTER_FINDING,
  'firstTimeImporter',
  (filing, { importer }) =>
    importer?.internalAdmin === true && filing.firstTimeImporter === undefined
      ? { importer: filing.importer }
      : undefined,
)

const FIRST_TIME_ELSEWHERE_FINDING = {
  code: 'first-time-importer-elsewhere',
  detail: {
    en: 'A first-time importer is named, but account {importer} is no internal admin account.',
    fr: 'Un premier importateur est nommé, mais le compte {importer} n’est pas un compte administratif interne.',
  },
  remedy: {
    en: 'Leave "firstTimeImporter" out: the account itself names the importer.',
    fr: 'Omettez « firstTimeImporter » : le compte lui-même nomme l’importateur.',
  },
  source: INTERNAL_ADMIN,
} as const satisfies Finding

export const requireFirstTimerOnAdmin = headerRule(
  FIRST_TIME_ELSEWHERE_FINDING,
  'firstTimeImporter',
  (filing, { importer }) =>
    importer?.internalAdmin === false && filing.firstTimeImporter !== undefined
      ? { importer: filing.importer }
      : undefined,
)
