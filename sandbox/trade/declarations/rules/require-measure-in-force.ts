import type { Finding } from '../../../kernel/problem.ts'
import type { ResolvedLine } from '../resolve.ts'
import { REJECT_REASONS } from '../sources.ts'
import { linesRule } from './rule.ts'

export const MEASURE_IN_FORCE_FINDING = {
  code: 'measure-not-in-force',
  detail: {
    en: 'Measure {regime} does not apply to this classification, origin and date.',
    fr: 'La mesure {regime} ne s’applique pas à ce classement, à cette origine et à cette date.',
  },
  remedy: {
    en: 'Remove the block or name a measure that applies: {known}.',
    fr: 'Retirez le bloc ou nommez une mesure applicable : {known}.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

/** A named measure must be one that applies to the goods, be it as an undertaking. */
export const requireMeasureInForce = linesRule(MEASURE_IN_FORCE_FINDING, (line, resolved) => {
  const known = regimesOf(resolved)
  return line.duties.flatMap(({ regime }, index) =>
    regime === undefined || known.includes(regime)
      ? []
      : [
          {
            pointer: `duties/${String(index)}/regime`,
            params: { regime, known: known.length === 0 ? '—' : known.join(', ') },
          },
        ],
  )
})

function regimesOf({ surtaxes, sima, excise }: ResolvedLine): readonly string[] {
  return [...surtaxes, ...sima, ...excise].map(({ regime }) => regime)
}
