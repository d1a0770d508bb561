import { Big } from 'big.js'
import type {
  ChargeText,
  LimbText,
  LineText,
  MeasureText,
  MeasureTypeText,
  RateText,
} from './line-text.ts'

/** Amounts as text with two decimals; `charges` holds the sum of each type that occurs. */
export interface OracleAmounts {
  readonly valueForDuty: string
  readonly charges: Readonly<Partial<Record<ChargeText, string>>>
  readonly valueForTax: string
  readonly total: string
}

interface Owed {
  readonly type: ChargeText
  readonly amount: Big
}

interface Named {
  readonly type: ChargeText
  readonly regime: string | null
}

const DUTY: Named = { type: 'customs-duty', regime: null }
const GST: Named = { type: 'gst', regime: null }

/**
 * The calculation written a second time, from the order of the form and in decimal arithmetic. It
 * shares no code with the slice, so that a slip in one is not a slip in both. It takes lines that
 * can be calculated; faults are not its business.
 */
export function oracleLine(line: LineText): OracleAmounts {
  const vfd = toCent(Big(line.value).times(line.exchangeRate))
  const duty = owe(line, DUTY, () => fromRate(line, line.duty, vfd))
  const dutyPaid = vfd.plus(duty.amount)
  const exportPrice = toCent(Big(line.exportPrice ?? line.value).times(line.exchangeRate))
  const bases: Readonly<Record<MeasureTypeText, Big>> = {
    surtax: vfd,
    safeguard: vfd,
    'anti-dumping': exportPrice,
    countervailing: exportPrice,
    'excise-duty': dutyPaid,
    'excise-tax': dutyPaid,
  }
  const imposed = line.measures.map((measure) => {
    const whole = bases[measure.type]
    const base = whole.minus(takenOff(measure, whole))
    return owe(line, measure, () => fromRate(line, measure, base))
  })
  const beforeTax = [duty, ...imposed, ...volunteered(line)]
  const vft = beforeTax.reduce((value, { amount }) => value.plus(amount), vfd)
  const gst = owe(line, GST, () => vft.times(line.gst))
  return amounts(vfd, vft, [...beforeTax, gst])
}

/** The greater of the least part and the claim, but not more than there is. */
function takenOff({ deduction }: MeasureText, value: Big): Big {
  if (deduction === undefined) return Big(0)
  const least = toCent(value.times(deduction.least))
  const claimed = Big(deduction.claimed ?? '0')
  const most = claimed.gt(least) ? claimed : least
  return most.gt(value) ? value : most
}

/** The lines of a declaration without the measures whose threshold they do not pass together. */
export function oracleLines(lines: readonly LineText[]): readonly OracleAmounts[] {
  const worth = (regime: string): Big =>
    lines
      .filter(({ measures }) => measures.some((measure) => measure.regime === regime))
      .reduce((sum, { value, exchangeRate }) => {
        return sum.plus(toCent(Big(value).times(exchangeRate)))
      }, Big(0))
  const isDue = ({ regime, threshold }: MeasureText): boolean =>
    threshold === undefined || worth(regime).gt(threshold)
  return lines.map((line) => oracleLine({ ...line, measures: line.measures.filter(isDue) }))
}

export function oracleTotal(lines: readonly LineText[]): string {
  return oracleLines(lines)
    .reduce((sum, { total }) => sum.plus(total), Big(0))
    .toFixed(2)
}

function amounts(vfd: Big, vft: Big, owed: readonly Owed[]): OracleAmounts {
  const sums = new Map<ChargeText, Big>()
  for (const { type, amount } of owed) sums.set(type, (sums.get(type) ?? Big(0)).plus(amount))
  const charges = Object.fromEntries([...sums].map(([type, sum]) => [type, sum.toFixed(2)]))
  const total = owed.reduce((sum, { amount }) => sum.plus(amount), Big(0))
  return {
    valueForDuty: vfd.toFixed(2),
    charges,
    valueForTax: vft.toFixed(2),
    total: total.toFixed(2),
  }
}

function owe(line: LineText, { type, regime }: Named, computed: () => Big): Owed {
  const own = line.selfDeclared.find(
    (declared) =>
      declared.type === type &&
      (declared.regime === regime || declared.regime === null || regime === null),
  )
  if (own !== undefined) return { type, amount: Big(own.amount) }
  return { type, amount: line.relieves.includes(type) ? Big(0) : toCent(computed()) }
}

function volunteered(line: LineText): readonly Owed[] {
  return line.selfDeclared
    .filter(({ type }) => type !== 'customs-duty' && type !== 'gst')
    .filter(({ type, regime }) => {
      const ofType = line.measures.filter((measure) => measure.type === type)
      return regime === null
        ? ofType.length === 0
        : !ofType.some((measure) => measure.regime === regime)
    })
    .map(({ type, amount }) => ({ type, amount: Big(amount) }))
}

function fromRate(line: LineText, rate: RateText, base: Big): Big {
  const floor = rate.minimum === undefined ? null : fromLimb(line, rate.minimum, base)
  const ceiling = rate.maximum === undefined ? null : fromLimb(line, rate.maximum, base)
  let owed = fromLimb(line, rate.regular, base)
  if (floor?.gt(owed) === true) owed = floor
  if (ceiling?.lt(owed) === true) owed = ceiling
  return rate.added === undefined ? owed : owed.plus(fromLimb(line, rate.added, base))
}

function fromLimb(line: LineText, limb: LimbText, base: Big): Big {
  const percentage = base.times(limb.adValorem ?? '0')
  if (limb.perUnit === undefined) return percentage
  const stated = line.quantities.find(({ unit }) => unit === limb.unit)
  if (stated === undefined) throw new Error(`no quantity in ${String(limb.unit)}`)
  const perUnit = Big(limb.perUnit).times(rateOf(line, limb.currency))
  return percentage.plus(Big(stated.quantity).times(perUnit))
}

function rateOf({ otherRates }: LineText, currency = 'CAD'): string {
  const rate = currency === 'CAD' ? '1' : otherRates[currency]
  if (rate === undefined) throw new Error(`no rate of ${currency}`)
  return rate
}

/** The nearest cent, a half away from zero. */
function toCent(dollars: Big): Big {
  return dollars.round(2, Big.roundHalfUp)
}
