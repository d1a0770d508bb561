import { ZERO } from '../../kernel/money.ts'
import { money, type DerivationNode } from './derivation.ts'
import type { Unborne } from './line-input.ts'

/** A measure that names the goods and is not charged, told so that nobody has to guess. */
export function explainUnborne({ type, regime, reason, facts, source }: Unborne): DerivationNode {
  return money('not-charged', ZERO, {
    source: source.id,
    facts: { charge: type, regime, reason, ...facts },
  })
}
