import type { ChargeType } from './charge.ts'
import type { Measure, Relief, SelfDeclared } from './line-input.ts'

// What stands in the place of a computed amount: nothing, where it is relieved, or what the filer declares.

/** @see sources.ts RELIEF */
export function isRelieved(relief: Relief | null, type: ChargeType): boolean {
  return relief?.relieves.includes(type) ?? false
}

/** Whether the filer's amount is meant for that charge; no regime means the only one of its type. */
export function isMeantFor(
  declared: SelfDeclared,
  type: ChargeType,
  regime: string | null,
): boolean {
  if (declared.type !== type) return false
  return declared.regime === null || regime === null || declared.regime === regime
}

/** @returns undefined where the filer left the charge to the calculation */
export function selfDeclaredFor(
  amounts: readonly SelfDeclared[],
  type: ChargeType,
  regime: string | null,
): SelfDeclared | undefined {
  for (const declared of amounts) if (isMeantFor(declared, type, regime)) return declared
  return undefined
}

/** Amounts that the filer declares although no measure in force asks for them. */
export function withoutMeasure(
  amounts: readonly SelfDeclared[],
  measures: readonly Measure[],
): readonly SelfDeclared[] {
  if (amounts.length === 0) return amounts
  return amounts.filter(
    (declared) =>
      declared.type !== 'customs-duty' &&
      declared.type !== 'gst' &&
      !measures.some((measure) => isMeantFor(declared, measure.type, measure.regime)),
  )
}
