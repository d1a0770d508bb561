import {
  calculateDeclaration,
  CHARGE_ORDER,
  findFaults,
  type CalculatedDeclaration,
  type CalculatedLine,
  type Charge,
  type ChargeType,
  type DeclarationTotals,
  type Exchange,
  type Judged,
  type LineFinding,
  type LineInput,
} from '../duties/index.ts'
import { rateTextOf, type TariffCode } from '../tariff/index.ts'
import { convert } from '../reference/index.ts'
import { formatCents } from '../../kernel/money.ts'
import { violation, type Violation } from '../../kernel/problem.ts'
import { formatRate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import type {
  AssessedCharge,
  AssessedInvoice,
  AssessedLine,
  AssessedTotals,
  Assessment,
  UsedRate,
} from './declaration.ts'
import type { InvoiceRate } from './facts.ts'
import { statesQuantity, type Goods, type Line } from './filing.ts'
import type { ResolvedLine } from './resolve.ts'
import { isLeftAside } from './said-of-measure.ts'
import { linePointer } from './rules/rule.ts'
import { DIRECT_SHIPMENT, EXCHANGE_OUTAGE, SIMA_EXCHANGE } from './sources.ts'

/** Most lines have no duty blocks, and most invoices meet no measure in another currency. */
const NOTHING: readonly never[] = []

/** Goods whose rules hold, with the rates and measures to count them by. */
export interface Assessable {
  readonly goods: Goods
  readonly lines: readonly (readonly ResolvedLine[])[]
  readonly rates: readonly InvoiceRate[]
  readonly measureRates: readonly (readonly InvoiceRate[])[]
}

export type Outcome =
  | { readonly status: 'assessed'; readonly calculated: CalculatedDeclaration }
  | { readonly status: 'faulty'; readonly violations: readonly Violation[] }

/** Counts every line; what the calculation cannot count becomes violations at their places. */
export function assess(assessable: Assessable): Outcome {
  const inputs: LineInput[] = []
  const places: string[] = []
  for (const [index, invoice] of assessable.goods.invoices.entries()) {
    const exchanges = exchangesOf(assessable, index)
    for (const [at, line] of invoice.lines.entries()) {
      inputs.push(lineInput(line, assessable.lines[index]?.[at], exchanges))
      places.push(linePointer(index, at))
    }
  }
  const result = calculateDeclaration(inputs)
  if (result.status === 'calculated') return { status: 'assessed', calculated: result }
  const violations = result.findings.map((found) => fromFinding(found, places[found.line] ?? '#'))
  return { status: 'faulty', violations }
}

/**
 * What would keep goods from being counted, whichever their exchange rates are. Where rules are broken it is
 * what can be seen of it: nothing is known of the rates of a line whose classification is not.
 */
export function findUncountable(
  { invoices }: Goods,
  lines: Assessable['lines'],
): readonly Violation[] {
  return invoices.flatMap((invoice, index) =>
    invoice.lines.flatMap((line, at) =>
      findFaults(judged(line, lines[index]?.[at])).map((found) =>
        fromFinding(found, linePointer(index, at)),
      ),
    ),
  )
}

function lineInput(
  line: Line,
  resolved: ResolvedLine | undefined,
  { exchange, otherExchange }: Exchanges,
): LineInput {
  if (resolved?.dutyRate === undefined || resolved.gst === undefined) {
    throw new Error('a line is counted only after its rules held')
  }
  const { dutyRate, measures, unborne, gst, relief, tariffCode } = resolved
  const { value, isOfRepair } = valueOf(line, tariffCode)
  return {
    value,
    isOfRepair,
    exportPrice: line.exportPrice,
    quantities: quantitiesOf(line),
    dutyRate,
    measures,
    unborne,
    gst,
    relief,
    selfDeclared: selfDeclaredOf(line),
    exchange,
    otherExchange,
  }
}

export function judged(line: Line, resolved: ResolvedLine | undefined): Judged {
  return {
    exportPrice: line.exportPrice,
    quantities: quantitiesOf(line),
    dutyRate: resolved?.dutyRate,
    measures: resolved?.measures ?? [],
    relief: resolved?.relief ?? null,
    selfDeclared: selfDeclaredOf(line),
  }
}

/** Of a measure that the line says its goods do not bear there is no amount. */
function selfDeclaredOf(line: Line): Judged['selfDeclared'] {
  if (line.duties.length === 0) return NOTHING
  return line.duties.flatMap(({ type, regime, selfDeclared: amount }) =>
    amount === undefined || (regime !== undefined && isLeftAside(line, regime))
      ? []
      : [{ type, regime: regime ?? null, amount }],
  )
}

/** Of goods returned after repair the repair alone is counted. */
export function valueOf(
  { value, repairValue }: Line,
  code: TariffCode | undefined,
): Pick<LineInput, 'value' | 'isOfRepair'> {
  return code?.countsRepair === true && repairValue !== undefined
    ? { value: repairValue, isOfRepair: true }
    : { value }
}

/** The weight counts as a quantity in kilograms, unless the quantity is one of mass: that is then the net one. */
function quantitiesOf(line: Line): LineInput['quantities'] {
  const { weight } = line
  const stated = statesQuantity(line) ? [{ quantity: line.quantity, unit: line.unit }] : []
  if (weight === undefined || (stated[0] && convert(stated[0], 'KGM')) !== undefined) return stated
  return [...stated, { quantity: weight, unit: 'KGM' }]
}

type Exchanges = Pick<LineInput, 'exchange' | 'otherExchange'>

/** Of the invoice: that of its currency, and those of its measures. */
export function exchangesOf(
  { rates, measureRates }: Pick<Assessable, 'rates' | 'measureRates'>,
  index: number,
): Exchanges {
  return {
    exchange: exchangeOf(rates[index], DIRECT_SHIPMENT),
    otherExchange: (measureRates[index] ?? NOTHING).map((rate) => exchangeOf(rate, SIMA_EXCHANGE)),
  }
}

function exchangeOf(used: InvoiceRate | undefined, published: Source): Exchange {
  if (used === undefined) throw new Error('an invoice is counted only by its rate')
  const { currency, rate, ratedOn, status } = used
  const source = status === 'published' ? published : EXCHANGE_OUTAGE
  return { currency, rate, ratedOn, status, source }
}

function fromFinding({ finding, params }: LineFinding, place: string): Violation {
  return violation(finding, place, params)
}

/** The calculation as it is kept and sent. */
export function assessmentOf(
  calculated: CalculatedDeclaration,
  assessable: Assessable,
): Assessment {
  let from = 0
  const invoices = assessable.goods.invoices.map(({ lines }, index): AssessedInvoice => {
    const exchange = usedRate(assessable.rates[index])
    const measures = (assessable.measureRates[index] ?? NOTHING).map(usedRate)
    const counted = calculated.lines.slice(from, (from += lines.length))
    const edition = assessable.lines[index]?.[0]?.item?.edition.name
    return {
      exchange,
      ...(edition !== undefined && { edition }),
      ...(measures.length > 0 && { measureExchange: measures }),
      lines: counted.map(assessedLine),
    }
  })
  return {
    invoices,
    totals: assessedTotals(calculated.totals),
    provisional: [assessable.rates, ...assessable.measureRates].some(hasCarriedForward),
  }
}

function hasCarriedForward(rates: readonly InvoiceRate[]): boolean {
  return rates.some(({ status }) => status === 'carried-forward')
}

function usedRate(used: InvoiceRate | undefined): UsedRate {
  if (used === undefined) throw new Error('an invoice was counted without its rate')
  return { ...used, rate: formatRate(used.rate) }
}

function assessedLine(line: CalculatedLine): AssessedLine {
  return {
    valueForDuty: formatCents(line.valueForDuty),
    charges: line.charges.map(assessedCharge),
    valueForTax: formatCents(line.valueForTax),
    total: formatCents(line.total),
  }
}

function assessedCharge(charge: Charge): AssessedCharge {
  const { type, regime, computed, selfDeclared, amount } = charge
  const amountText = formatCents(amount)
  return {
    type,
    regime: regime ?? undefined,
    rate: type === 'customs-duty' ? dutyRateText(charge) : undefined,
    // Nearly always that is the amount.
    computed:
      computed === amount ? amountText : computed === null ? undefined : formatCents(computed),
    selfDeclared: selfDeclared === null ? undefined : formatCents(selfDeclared),
    amount: amountText,
  }
}

/** The one rate that an edition of the tariff gives, which may be another in the next. */
function dutyRateText({ working }: Charge): string | undefined {
  return working === null ? undefined : rateTextOf(working.rates)
}

function assessedTotals({
  valueForDuty,
  charges,
  valueForTax,
  total,
}: DeclarationTotals): AssessedTotals {
  return {
    valueForDuty: formatCents(valueForDuty),
    charges: borneCharges(charges),
    valueForTax: formatCents(valueForTax),
    total: formatCents(total),
  }
}

/** Charges that no line bears are left out. */
function borneCharges(charges: DeclarationTotals['charges']): AssessedTotals['charges'] {
  const borne: Partial<Record<ChargeType, string>> = {}
  for (const type of CHARGE_ORDER) {
    const amount = charges[type]
    if (amount !== 0n) borne[type] = formatCents(amount)
  }
  return borne
}
