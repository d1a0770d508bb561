import type { Finding } from '../../../kernel/problem.ts'
import { INTERNAL_ADMIN } from '../sources.ts'
import { headerRule } from './rule.ts'

export const FIRST_TIME_IMPORTER_FINDING = {
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
