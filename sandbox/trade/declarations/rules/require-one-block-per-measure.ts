import type { Finding } from '../../../kernel/problem.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import { linesRule } from './rule.ts'

export const ONE_BLOCK_FINDING = {
  code: 'duty-block-repeated',
  detail: {
    en: 'More than one duty block names measure {regime}.',
    fr: 'Plus d’un bloc de droits nomme la mesure {regime}.',
  },
  remedy: { en: 'Keep one block for each measure.', fr: 'Gardez un seul bloc par mesure.' },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireOneBlockPerMeasure = linesRule(ONE_BLOCK_FINDING, ({ duties }) =>
  duties.flatMap(({ regime }, index) =>
    regime !== undefined && duties.findIndex((block) => block.regime === regime) < index
      ? [{ pointer: `duties/${String(index)}/regime`, params: { regime } }]
      : [],
  ),
)
