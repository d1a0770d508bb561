import { formatExact } from '../../kernel/money.ts'
import { formatQuantity, type Quantity } from '../../kernel/quantity.ts'
import { formatPercent, formatRate } from '../../kernel/rate.ts'
import type { StatedQuantity } from '../reference/index.ts'
import type { Limb } from '../tariff/index.ts'
import type { LimbAmount } from './charge.ts'
import { conversionTo, exchangeIn, quantityIn } from './charge-amount.ts'
import { derivationNode, type DerivationNode } from './derivation.ts'
import type { DerivationCode } from './derivation-labels.ts'
import { exchangeNode } from './explain-conversion.ts'
import type { LineInput } from './line-input.ts'

export interface LimbWords {
  readonly formula: string
  readonly inputs: readonly DerivationNode[]
}

export interface LimbContext {
  readonly base: DerivationNode
  readonly line: LineInput
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

function specificWords({ specific }: Limb, { line, source }: LimbContext): readonly LimbWords[] {
  if (specific === undefined) return []
  const { perUnit, unit, currency = 'CAD' } = specific
  const stated = quantityIn(line.quantities, unit)
  if (stated === undefined) return []
  const quantity = quantityNode(stated, unit, line.quantities)
  const rate = derivationNode({
    code: 'specific-rate',
    amount: formatRate(perUnit),
    unit: `${currency}/${unit}`,
    source,
  })
  const terms = [quantity, rate, ...exchangeTerm(line, currency)]
  const formula = terms.map((term) => `${term.amount} ${term.unit ?? ''}`).join(' × ')
  return [{ formula, inputs: terms }]
}

/** Dollars need none. */
function exchangeTerm(line: LineInput, currency: string): readonly DerivationNode[] {
  const exchange = currency === 'CAD' ? undefined : exchangeIn(line, currency)
  return exchange === undefined ? [] : [exchangeNode(exchange)]
}

function quantityNode(
  amount: Quantity,
  unit: string,
  quantities: readonly StatedQuantity[],
): DerivationNode {
  const isStated = quantities.some((stated) => stated.unit === unit)
  const conversion = isStated ? undefined : conversionTo(unit, quantities)
  return derivationNode({
    code: 'quantity',
    amount: formatQuantity(amount),
    unit,
    ...(conversion && {
      source: conversion.source.id,
      facts: { stated: `${formatQuantity(conversion.stated.quantity)} ${conversion.stated.unit}` },
    }),
  })
}
