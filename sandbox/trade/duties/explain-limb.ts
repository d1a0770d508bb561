import { formatExact } from '../../kernel/money.ts'
import { formatQuantity } from '../../kernel/quantity.ts'
import { formatPercent, formatRate } from '../../kernel/rate.ts'
import type { Limb } from '../tariff/index.ts'
import type { LimbAmount } from './charge.ts'
import { quantityIn } from './charge-amount.ts'
import { derivationNode, type DerivationNode } from './derivation.ts'
import type { DerivationCode } from './derivation-labels.ts'
import type { StatedQuantity } from './line-input.ts'

export interface LimbWords {
  readonly formula: string
  readonly inputs: readonly DerivationNode[]
}

export interface LimbContext {
  readonly base: DerivationNode
  readonly quantities: readonly StatedQuantity[]
  readonly source: string
}

/** The terms of a limb: `115.00 CAD × 4% + 12 KGM × 0.5 CAD/KGM`. */
export function limbWords(limb: Limb, context: LimbContext): LimbWords {
  const parts = [...adValoremWords(limb, context), ...specificWords(limb, context)]
  return {
    formula: parts.length === 0 ? '0.00' : parts.map(({ formula }) => formula).join(' + '),
    inputs: parts.flatMap(({ inputs }) => inputs),
  }
}

/** A limb as a node of its own, for a charge that has limits. */
export function limbNode(
  code: DerivationCode,
  words: LimbWords,
  { total }: LimbAmount,
): DerivationNode {
  return derivationNode({ code, amount: formatExact(total), unit: 'CAD', ...words })
}

function adValoremWords({ adValorem }: Limb, { base, source }: LimbContext): readonly LimbWords[] {
  if (adValorem === undefined) return []
  const rate = derivationNode({ code: 'ad-valorem-rate', amount: formatPercent(adValorem), source })
  return [{ formula: `${base.amount} CAD × ${rate.amount}`, inputs: [base, rate] }]
}

function specificWords(limb: Limb, context: LimbContext): readonly LimbWords[] {
  if (limb.specific === undefined) return []
  const { perUnit, unit } = limb.specific
  const stated = quantityIn(context.quantities, unit)
  if (stated === undefined) return []
  const quantity = derivationNode({ code: 'quantity', amount: formatQuantity(stated), unit })
  const rate = derivationNode({
    code: 'specific-rate',
    amount: formatRate(perUnit),
    unit: `CAD/${unit}`,
    source: context.source,
  })
  const formula = `${quantity.amount} ${unit} × ${rate.amount} CAD/${unit}`
  return [{ formula, inputs: [quantity, rate] }]
}
