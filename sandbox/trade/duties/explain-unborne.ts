import { ZERO } from '../../kernel/money.ts'
import { citing, money, type DerivationNode } from './derivation.ts'
import type { Unborne } from './line-input.ts'
import { telling, type ToldOfLine } from './told.ts'

/** A measure that names the goods and is not charged, told so that nobody has to guess. */
export function explainUnborne(
  { type, regime, reason, facts, source }: Unborne,
  told?: ToldOfLine,
): DerivationNode {
  const why = facts.exemption === 'remission' ? 'remitted' : reason
  const node = money('not-charged', ZERO, {
    ...citing(source),
    facts: { charge: type, regime, reason: why, ...facts },
  })
  const other = facts.yieldsTo === undefined ? undefined : told?.measures.get(facts.yieldsTo)
  const yieldsTo = other?.names?.regime
  return telling(telling(node, told?.measures.get(regime)), {
    names: yieldsTo === undefined ? {} : { yieldsTo },
  })
}
