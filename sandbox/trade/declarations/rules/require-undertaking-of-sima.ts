import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { linesRule } from './rule.ts'

export const UNDERTAKING_OF_SIMA_FINDING = {
  code: 'undertaking-without-measure',
  detail: {
    en: 'An undertaking is claimed without naming the SIMA measure in force.',
    fr: 'Un engagement est invoqué sans nommer la mesure de la LMSI en vigueur.',
  },
  remedy: { en: 'Name the measure in "regime".', fr: 'Nommez la mesure dans « regime ».' },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireUndertakingOfSima = linesRule(UNDERTAKING_OF_SIMA_FINDING, (line, { sima }) =>
  line.duties.flatMap(({ regime, subject }, index) =>
    subject === 'undertaking' && !sima.some((measure) => measure.regime === regime)
      ? [{ pointer: `duties/${String(index)}/regime`, params: {} }]
      : [],
  ),
)
