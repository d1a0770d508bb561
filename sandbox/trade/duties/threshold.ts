import { cents, formatCents, type Cents } from '../../kernel/money.ts'
import { valueForDutyOf } from './calculate-line.ts'
import type { LineInput, Measure, Unborne } from './line-input.ts'

type Line = Pick<LineInput, 'value' | 'exchange' | 'measures' | 'unborne'>

/**
 * The lines of one declaration without the measures that are due only above a threshold, where the value
 * for duty of all lines that bear them is not above it. Each version of a declaration is counted anew,
 * so that a correction may cross it either way.
 */
export function aboveThresholds<Given extends Line>(lines: readonly Given[]): readonly Given[] {
  const values = valuesByRegime(lines)
  if (values === undefined) return lines
  return lines.map((line) => {
    const small = line.measures.filter((measure) => isSmall(measure, values))
    if (small.length === 0) return line
    return {
      ...line,
      measures: line.measures.filter((measure) => !small.includes(measure)),
      unborne: [...line.unborne, ...small.map((measure) => belowThreshold(measure, values))],
    }
  })
}

type Values = ReadonlyMap<string, Cents>

/** Of the measures with a threshold; undefined where no line bears one, as most do not. */
function valuesByRegime(lines: readonly Line[]): Values | undefined {
  let values: Map<string, Cents> | undefined
  for (const line of lines) {
    for (const measure of line.measures) {
      const { regime, threshold } = measure
      if (threshold === undefined || !isFirstOf(regime, measure, line)) continue
      values ??= new Map()
      values.set(regime, cents((values.get(regime) ?? 0n) + valueForDutyOf(line)))
    }
  }
  return values
}

/** A line counts once, be it that a measure charges it in two ways. */
function isFirstOf(regime: string, measure: Measure, { measures }: Line): boolean {
  return measures.find((each) => each.regime === regime) === measure
}

function isSmall({ regime, threshold }: Measure, values: Values): boolean {
  return threshold !== undefined && valueOf(regime, values) <= threshold
}

function belowThreshold({ type, regime, threshold, source }: Measure, values: Values): Unborne {
  const facts = {
    value: formatCents(valueOf(regime, values)),
    ...(threshold !== undefined && { threshold: formatCents(threshold) }),
  }
  return { type, regime, reason: 'below-threshold', facts, source }
}

function valueOf(regime: string, values: Values): Cents {
  return values.get(regime) ?? cents(0n)
}
