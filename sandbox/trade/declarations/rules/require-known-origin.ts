import type { Finding } from '../../../kernel/problem.ts'
import { originFor } from '../../reference/index.ts'
import { FORM_B3 } from '../sources.ts'
import { lineRule } from './rule.ts'

export const KNOWN_ORIGIN_FINDING = {
  code: 'origin-unknown',
  detail: {
    en: 'No country of origin has the code {origin}.',
    fr: 'Aucun pays d’origine ne porte le code {origin}.',
  },
  remedy: {
    en: 'Use a country of ISO 3166-1, or U and the state for the United States, such as UNY.',
    fr: 'Utilisez un pays de la norme ISO 3166-1, ou U et l’État pour les États-Unis, par exemple UNY.',
  },
  source: FORM_B3,
} as const satisfies Finding

export const requireKnownOrigin = lineRule(KNOWN_ORIGIN_FINDING, 'origin', ({ origin }) =>
  origin !== 'US' && originFor(origin) === undefined ? { origin } : undefined,
)
