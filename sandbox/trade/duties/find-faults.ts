import type { StatedQuantity } from '../reference/index.ts'
import type { DutyRate } from '../tariff/index.ts'
import type { ChargeType } from './charge.ts'
import {
  QUANTITY_UNIT_MISSING,
  SELF_DECLARED_REGIME_NEEDED,
  SELF_DECLARED_TWICE,
} from './findings.ts'
import { isMeantFor, isRelieved, selfDeclaredFor } from './instead-of-computed.ts'
import type { Measure, SelfDeclared, UnratedLine } from './line-input.ts'
import type { LineFinding } from './line-result.ts'
import { quantitiesFor, statedIn } from './stated-in.ts'

/** What is looked at for faults. The rate of duty is absent where other faults keep it from being known. */
export type Judged = Omit<UnratedLine, 'value' | 'gst' | 'dutyRate' | 'unborne'> & {
  readonly dutyRate: DutyRate | undefined
}

/** Everything that keeps the line from being calculated, whatever its exchange rate; empty when it can be. */
export function findFaults(input: Judged): readonly LineFinding[] {
  const faults: LineFinding[] = []
  const { dutyRate: rates } = input
  if (rates !== undefined) {
    addMissingUnits(faults, input, { type: 'customs-duty', regime: null, rates })
  }
  for (const measure of input.measures) {
    const { type, regime } = measure
    addMissingUnits(faults, input, { type, regime, rates: measure, measure })
  }
  if (input.selfDeclared.length > 0) addUnclearAmounts(faults, input)
  return faults
}

interface Candidate {
  readonly type: ChargeType
  readonly regime: string | null
  readonly rates: DutyRate
  readonly measure?: Measure
}

/** A charge that is relieved or self-declared needs no quantity. */
function addMissingUnits(faults: LineFinding[], input: Judged, candidate: Candidate): void {
  const { type, regime, rates } = candidate
  const quantities = quantitiesFor(input, candidate.measure)
  const unit = missingUnit(quantities, rates)
  if (unit === undefined || isRelieved(input.relief, type)) return
  if (selfDeclaredFor(input.selfDeclared, type, regime) !== undefined) return
  const stated = quantities.map((quantity) => quantity.unit).join(', ') || '-'
  const params = { charge: type, unit, stated }
  faults.push({ finding: QUANTITY_UNIT_MISSING, charge: type, regime, params })
}

function missingUnit(quantities: readonly StatedQuantity[], rates: DutyRate): string | undefined {
  for (const limb of [rates.regular, rates.minimum, rates.maximum, rates.added]) {
    const unit = limb?.specific?.unit ?? limb?.above?.unit
    if (unit !== undefined && statedIn(quantities, unit) === undefined) return unit
  }
  return undefined
}

function addUnclearAmounts(faults: LineFinding[], input: Judged): void {
  for (const [index, declared] of input.selfDeclared.entries()) {
    const { type: charge, regime } = declared
    const regimes = regimesOf(input, declared)
    if (regime === null && regimes.length > 1) {
      const params = { charge, regimes: regimes.join(', ') }
      faults.push({ finding: SELF_DECLARED_REGIME_NEEDED, charge, regime, params })
    } else if (input.selfDeclared.slice(0, index).some((other) => overlaps(other, declared))) {
      const params = { charge, regime: regime ?? '' }
      faults.push({ finding: SELF_DECLARED_TWICE, charge, regime, params })
    }
  }
}

function regimesOf(input: Judged, declared: SelfDeclared): readonly string[] {
  return input.measures
    .filter((measure) => measure.type === declared.type)
    .map((measure) => measure.regime)
}

/** Customs duty and GST have no regime, so that any two amounts for them are the same charge. */
function overlaps(one: SelfDeclared, other: SelfDeclared): boolean {
  const single = one.type === 'customs-duty' || one.type === 'gst'
  return isMeantFor(one, other.type, single ? null : other.regime)
}
