import { formatCents, formatExact, type Cents } from '../../kernel/money.ts'
import { formatRate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { converted } from './calculate-line.ts'
import { citing, derivationNode, money, type DerivationNode } from './derivation.ts'
import type { DerivationCode } from './derivation-labels.ts'
import type { Exchange } from './line-input.ts'
import { telling, type Told } from './told.ts'

interface Conversion {
  /** An amount in the currency. */
  readonly given: readonly [DerivationCode, Cents]
  /** The same in Canadian dollars. */
  readonly result: readonly [DerivationCode, Cents]
  readonly source: Source
  /** What tells the given amount. */
  readonly told?: Told | undefined
}

/** An amount of the line in Canadian dollars, from the currency of its invoice; dollars are not converted. */
export function explainConversion(
  exchange: Exchange,
  { given: [from, amount], result: [to, dollars], source, told }: Conversion,
): DerivationNode {
  const { currency } = exchange
  const given = telling(
    derivationNode({ code: from, amount: formatCents(amount), unit: currency }),
    told,
  )
  if (currency === 'CAD') return money(to, dollars, { inputs: [given] })
  const rate = exchangeNode(exchange)
  return money(to, dollars, {
    formula: `${given.amount} ${currency} × ${rate.amount} CAD/${currency}`,
    exact: formatExact(converted(amount, exchange)),
    rounding: 'half-up-to-cent',
    ...citing(source),
    inputs: [given, rate],
  })
}

export function exchangeNode({
  currency,
  rate,
  ratedOn,
  status,
  source,
}: Exchange): DerivationNode {
  return derivationNode({
    code: 'exchange-rate',
    amount: formatRate(rate),
    unit: `CAD/${currency}`,
    ...citing(source),
    facts: { ratedOn, status },
  })
}
