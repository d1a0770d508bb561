import type { Finding } from '../../../kernel/problem.ts'
import { codeIn } from '../../reference/index.ts'
import { CAD_TYPES } from '../sources.ts'
import { headerRule } from './rule.ts'

export const SUPPORTED_TYPE_FINDING = {
  code: 'cad-type-unsupported',
  detail: {
    en: 'CAD type {type} ({en}) is not accepted.',
    fr: 'Le type de DDC {type} ({fr}) n’est pas accepté.',
  },
  remedy: { en: 'Declare type AB or C.', fr: 'Déclarez le type AB ou C.' },
  source: CAD_TYPES,
} as const satisfies Finding

/** AB and C exist here; the other types are known and refused by name until they do. */
export const requireSupportedType = headerRule(SUPPORTED_TYPE_FINDING, 'type', ({ type }) => {
  const known = codeIn('cadTypes', type)
  if (known?.supported === true) return undefined
  return { type, ...(known?.name ?? { en: 'no such type', fr: 'type inexistant' }) }
})
