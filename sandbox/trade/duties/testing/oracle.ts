import { Big } from 'big.js'
import type {
  BaseText,
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
  const owed = [duty]
  const imposed = [...line.measures, ...volunteered(line)]
  for (const each of imposed.toSorted((one, other) => place(one) - place(other))) {
    owed.push('amount' in each ? each : oweMeasure(line, each, { vfd, owed }))
  }
  const taxed = owed.filter(({ type }) => type !== 'luxury-tax')
  const vft = taxed.reduce((value, { amount }) => value.plus(amount), vfd)
  const gst = owe(line, GST, () => vft.times(line.gst))
  return amounts(vfd, vft, [...owed, gst])
}

const PLACES: readonly ChargeText[] = [
  ...(['surtax', 'safeguard', 'anti-dumping', 'countervailing'] as const),
  ...(['excise-duty', 'excise-tax', 'luxury-tax'] as const),
]

function place({ type }: { readonly type: ChargeText }): number {
  return PLACES.indexOf(type)
}

interface SoFar {
  readonly vfd: Big
  readonly owed: readonly Owed[]
}

function oweMeasure(line: LineText, measure: MeasureText, soFar: SoFar): Owed {
  const { measured } = measure
  const stated = measured ? { ...line, quantities: [measured, ...line.quantities] } : line
  const whole = baseOf(line, measure, soFar)
  const base = whole.minus(takenOff(measure, whole))
  return owe(line, measure, () => fromRate(stated, measure, base))
}

/** By the acts: what each percentage is of. */
function baseOf(line: LineText, { type, base = USUAL_BASE[type] }: MeasureText, soFar: SoFar): Big {
  const { vfd, owed } = soFar
  const named = type === 'luxury-tax' ? 'taxable-amount' : base
  if (named === 'export-price')
    return toCent(Big(line.exportPrice ?? line.value).times(line.exchangeRate))
  const holds = (charge: ChargeText): boolean => {
    if (named === 'taxable-amount') return charge !== 'luxury-tax'
    if (charge === 'customs-duty') return named !== 'value-for-duty'
    return charge === 'excise-duty' && named === 'excise-paid-value'
  }
  return owed
    .filter((charge) => holds(charge.type))
    .reduce((value, { amount }) => value.plus(amount), vfd)
}

const USUAL_BASE: Readonly<Record<MeasureTypeText, BaseText>> = {
  surtax: 'value-for-duty',
  safeguard: 'value-for-duty',
  'anti-dumping': 'export-price',
  countervailing: 'export-price',
  'excise-duty': 'duty-paid-value',
  'excise-tax': 'duty-paid-value',
  'luxury-tax': 'taxable-amount',
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

type Stated = Pick<LineText, 'quantities' | 'otherRates'>

function fromRate(line: Stated, rate: RateText, base: Big): Big {
  const floor = rate.minimum === undefined ? null : fromLimb(line, rate.minimum, base)
  const ceiling = rate.maximum === undefined ? null : fromLimb(line, rate.maximum, base)
  let owed = fromLimb(line, rate.regular, base)
  if (floor?.gt(owed) === true) owed = floor
  if (ceiling?.lt(owed) === true) owed = ceiling
  return rate.added === undefined ? owed : owed.plus(fromLimb(line, rate.added, base))
}

function fromLimb(line: Stated, limb: LimbText, base: Big): Big {
  const { adValorem = '0', perUnit, unit = '', lots, above, currency } = limb
  const { quantities } = line
  const free = above === undefined ? Big(0) : counted(quantities, above.unit).times(above.perUnit)
  const over = base.minus(free)
  const percentage = (over.lt(0) ? Big(0) : over).times(adValorem)
  if (perUnit === undefined) return percentage
  const dollars = Big(perUnit).times(rateOf(line, currency))
  return percentage.plus(counted(quantities, unit, lots).times(dollars))
}

function rateOf({ otherRates }: Stated, currency = 'CAD'): string {
  const rate = currency === 'CAD' ? '1' : otherRates[currency]
  if (rate === undefined) throw new Error(`no rate of ${currency}`)
  return rate
}

/** Units in all packages, or lots: each of them is whole as soon as it is begun. */
function counted(quantities: Stated['quantities'], unit: string, lots?: LimbText['lots']): Big {
  const stated = quantities.find((each) => each.unit === unit)
  if (stated === undefined) throw new Error(`no quantity in ${unit}`)
  const { quantity, packages = 1 } = stated
  if (lots === undefined) return Big(quantity).times(packages)
  let rest = Big(quantity)
  let full = Big(0)
  let begun = Big(0)
  for (const { of, upTo } of lots) {
    const room = upTo === undefined ? rest : Big(upTo).minus(full)
    const taken = rest.lt(room) ? rest : room
    begun = begun.plus(taken.div(of).round(0, Big.roundUp))
    rest = rest.minus(taken)
    full = full.plus(taken)
  }
  return begun.times(packages)
}

/** The nearest cent, a half away from zero. */
function toCent(dollars: Big): Big {
  return dollars.round(2, Big.roundHalfUp)
}
