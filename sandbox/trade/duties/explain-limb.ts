import { excess, formatExact, readCents } from '../../kernel/money.ts'
import { formatQuantity } from '../../kernel/quantity.ts'
import { formatPercent, formatRate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import type { StatedQuantity } from '../reference/index.ts'
import type { Limb, Lots, Specific } from '../tariff/index.ts'
import type { LimbAmount } from './charge.ts'
import { exchangeIn, specificAmount, type Stated } from './charge-amount.ts'
import { citing, derivationNode, type DerivationNode } from './derivation.ts'
import type { DerivationCode } from './derivation-labels.ts'
import { exchangeNode } from './explain-conversion.ts'
import { lotsBegun } from './lots-begun.ts'
import { conversionTo, statedIn } from './stated-in.ts'

export interface LimbWords {
  readonly formula: string
  readonly inputs: readonly DerivationNode[]
}

export interface LimbContext {
  readonly base: DerivationNode
  readonly line: Stated
  readonly source: Source
}

/** The terms of a limb: `115.00 CAD × 4% + 12 KGM × 0.5 CAD/KGM`. */
export function limbWords(limb: Limb, context: LimbContext): LimbWords {
  const parts = [...adValoremWords(limb, context), ...specificWords(limb, context)]
  if (parts.length === 0) return free(context)
  return {
    formula: parts.map(({ formula }) => formula).join(' + '),
    inputs: parts.flatMap(({ inputs }) => inputs),
  }
}

function free({ source }: LimbContext): LimbWords {
  const rate = derivationNode({ code: 'free-rate', amount: '0%', ...citing(source) })
  return { formula: '0.00', inputs: [rate] }
}

/** A limb as a node of its own, for a charge that has limits. */
export function limbNode(
  code: DerivationCode,
  words: LimbWords,
  { total }: LimbAmount,
): DerivationNode {
  return derivationNode({ code, amount: formatExact(total), unit: 'CAD', ...words })
}

function adValoremWords(limb: Limb, context: LimbContext): readonly LimbWords[] {
  if (limb.adValorem === undefined) return []
  const { source } = context
  const rate = derivationNode({
    code: 'ad-valorem-rate',
    amount: formatPercent(limb.adValorem),
    ...citing(source),
  })
  const base = limb.above === undefined ? context.base : excessNode(limb.above, context)
  return [{ formula: `${base.amount} CAD × ${rate.amount}`, inputs: [base, rate] }]
}

/** What the value has over a threshold that is for each item. */
function excessNode(above: Specific, { base, line, source }: LimbContext): DerivationNode {
  const threshold = specificAmount(above, line)
  const [words] = amountWords(above, line, { code: 'threshold', source })
  if (words === undefined || threshold === undefined) return base
  const over = excess(readCents(base.amount), threshold)
  return derivationNode({
    code: 'excess-value',
    amount: formatExact(over),
    unit: 'CAD',
    formula: `max(${base.amount} CAD - ${words.formula}, 0.00)`,
    inputs: [base, ...words.inputs],
  })
}

function specificWords({ specific }: Limb, { line, source }: LimbContext): readonly LimbWords[] {
  return specific === undefined
    ? []
    : amountWords(specific, line, { code: 'specific-rate', source })
}

interface RateNode {
  readonly code: DerivationCode
  readonly source: Source
}

/**
 * `100 × 20 NMB × 0.5 CAD/NMB`, or where a lot that was begun counts whole `100 × ⌈20 NMB ÷ 5 NMB⌉ × 0.5 CAD`;
 * an amount of another currency is followed by its exchange rate.
 */
function amountWords(specific: Specific, line: Stated, rateNode: RateNode): readonly LimbWords[] {
  const { perUnit, unit, lots, currency = 'CAD' } = specific
  const stated = statedIn(line.quantities, unit)
  if (stated === undefined) return []
  const of = lots === undefined ? `${currency}/${unit}` : currency
  const { code, source } = rateNode
  const rate = derivationNode({ code, amount: formatRate(perUnit), unit: of, ...citing(source) })
  const packages = packagesNodes(stated)
  const rates = [rate, ...exchangeTerm(line, currency)]
  const terms = countedWords(stated, lots).map((count) =>
    [...packages.map(({ amount }) => amount), count, ...rates.map(withUnit)].join(' × '),
  )
  const formula = terms.length === 0 ? '0.00' : terms.join(' + ')
  return [{ formula, inputs: [...packages, quantityNode(stated, line.quantities), ...rates] }]
}

function withUnit({ amount, unit }: DerivationNode): string {
  return `${amount} ${unit ?? ''}`
}

/** Dollars need none. */
function exchangeTerm(line: Stated, currency: string): readonly DerivationNode[] {
  const exchange = currency === 'CAD' ? undefined : exchangeIn(line, currency)
  return exchange === undefined ? [] : [exchangeNode(exchange)]
}

function quantityNode(
  { quantity, unit }: StatedQuantity,
  quantities: readonly StatedQuantity[],
): DerivationNode {
  const isStated = quantities.some((stated) => stated.unit === unit)
  const conversion = isStated ? undefined : conversionTo(unit, quantities)
  return derivationNode({
    code: 'quantity',
    amount: formatQuantity(quantity),
    unit,
    ...(conversion && {
      ...citing(conversion.source),
      facts: { stated: `${formatQuantity(conversion.stated.quantity)} ${conversion.stated.unit}` },
    }),
  })
}

function countedWords({ quantity, unit }: StatedQuantity, lots?: Lots): readonly string[] {
  if (lots === undefined) return [`${formatQuantity(quantity)} ${unit}`]
  return lotsBegun(quantity, lots).map(
    ({ filling, of }) => `⌈${formatQuantity(filling)} ${unit} ÷ ${formatQuantity(of)} ${unit}⌉`,
  )
}

function packagesNodes({ packages }: StatedQuantity): readonly DerivationNode[] {
  return packages === undefined
    ? []
    : [derivationNode({ code: 'packages', amount: String(packages) })]
}
