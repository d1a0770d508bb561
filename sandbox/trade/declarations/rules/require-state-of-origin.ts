import type { Finding } from '../../../kernel/problem.ts'
import { US_STATE_OF_ORIGIN } from '../sources.ts'
import { lineRule } from './rule.ts'

export const STATE_OF_ORIGIN_FINDING = {
  code: 'us-state-of-origin-missing',
  detail: {
    en: 'Goods of the United States bear the state of origin, not US.',
    fr: 'Les marchandises des États-Unis portent l’État d’origine, et non US.',
  },
  remedy: {
    en: 'Declare U and the two letters of the state, such as UNY.',
    fr: 'Déclarez U et les deux lettres de l’État, par exemple UNY.',
  },
  source: US_STATE_OF_ORIGIN,
} as const satisfies Finding

export const requireStateOfOrigin = lineRule(STATE_OF_ORIGIN_FINDING, 'origin', ({ origin }) =>
  origin === 'US' ? {} : undefined,
)
