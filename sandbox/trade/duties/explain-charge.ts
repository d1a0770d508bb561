import { formatExact, ZERO } from '../../kernel/money.ts'
import type { Source } from '../../kernel/source.ts'
import type { Charge, Working } from './charge.ts'
import { citing, money, type DerivationNode } from './derivation.ts'
import type { Facts } from './derivation-facts.ts'
import { limbNode, limbWords, type LimbContext, type LimbWords } from './explain-limb.ts'
import { isRelieved } from './instead-of-computed.ts'
import type { KeptInput, Measure } from './line-input.ts'
import { KEPT_AMOUNT, RATE_LIMITS, RELIEF, SELF_DECLARE, SELF_DECLARE_FLOW } from './sources.ts'
import { telling, type Told } from './told.ts'

/** How one charge came about; `base` is the value that its ad valorem rate applies to. */
export function explainCharge(
  input: KeptInput,
  charge: Charge,
  base: DerivationNode,
): DerivationNode {
  return telling(
    telling(amountNode(input, charge, base), { facts: factsOf(input, charge) }),
    toldOf(input, charge),
  )
}

function amountNode(input: KeptInput, charge: Charge, base: DerivationNode): DerivationNode {
  const computed = computation(input, charge, base)
  if (charge.selfDeclared === null) return money(charge.type, charge.amount, computed)
  const declared = money('self-declared-amount', charge.selfDeclared)
  const inputs =
    charge.computed === null
      ? [declared]
      : [declared, money('computed-amount', charge.computed, computed)]
  const formula = declared.amount
  const cited = citing(SELF_DECLARE, SELF_DECLARE_FLOW)
  return money(charge.type, charge.amount, { formula, ...cited, inputs })
}

type Computation = Partial<DerivationNode>

function computation(input: KeptInput, charge: Charge, base: DerivationNode): Computation {
  if (charge.working !== null) return explainWorking(input, charge.working, base)
  if (charge.computed === null) return {}
  return isRelieved(input.relief, charge.type) && charge.computed === ZERO
    ? relieved(input)
    : citing(KEPT_AMOUNT)
}

function relieved({ relief, told }: KeptInput): Computation {
  if (relief === null) return {}
  const facts = { tariffCode: relief.tariffCode }
  const node = money('relief', ZERO, { ...citing(relief.source), facts })
  return { formula: '0.00', ...citing(RELIEF), inputs: [telling(node, told?.tariffCode)] }
}

/** A rate applied to its base and quantity, down to its one rounding. */
export function explainWorking(
  input: KeptInput,
  working: Working,
  base: DerivationNode,
): Computation {
  const { source } = working.rates
  const line = { ...input, quantities: working.quantities }
  const words = chargeWords(working, { base, line, source })
  const cited = citing(source, ...limitsOf(working))
  return { ...words, exact: formatExact(working.exact), rounding: 'half-up-to-cent', ...cited }
}

function limitsOf({ minimum, maximum }: Working): readonly Source[] {
  return minimum === null && maximum === null ? [] : [RATE_LIMITS]
}

function chargeWords(working: Working, context: LimbContext): LimbWords {
  const { rates, minimum, maximum, added } = working
  const regular = limbWords(rates.regular, context)
  if (minimum === null && maximum === null && added === null) return regular
  const inputs = [limbNode('regular-limb', regular, working.regular)]
  let formula = formatExact(working.regular.total)
  if (minimum !== null && rates.minimum !== undefined) {
    inputs.push(limbNode('minimum-limb', limbWords(rates.minimum, context), minimum))
    formula = `max(${formula}, ${formatExact(minimum.total)})`
  }
  if (maximum !== null && rates.maximum !== undefined) {
    inputs.push(limbNode('maximum-limb', limbWords(rates.maximum, context), maximum))
    formula = `min(${formula}, ${formatExact(maximum.total)})`
  }
  if (added !== null && rates.added !== undefined) {
    inputs.push(limbNode('added-limb', limbWords(rates.added, context), added))
    formula = `${formula} + ${formatExact(added.total)}`
  }
  return { formula, inputs }
}

function factsOf(input: KeptInput, { type, regime }: Charge): Facts {
  if (type === 'gst') return input.gst === undefined ? {} : { code: input.gst.code }
  if (regime === null) return {}
  const measure = input.measures.find((each) => each.type === type && each.regime === regime)
  return { regime, ...(measure !== undefined && exporterOf(measure)) }
}

/** Whose amount of a SIMA measure was taken. */
function exporterOf({ type, exporter }: Measure): Facts {
  if (type !== 'anti-dumping' && type !== 'countervailing') return {}
  return { exporter: exporter ?? 'all-other-exporters' }
}

function toldOf({ told }: KeptInput, { type, regime }: Charge): Told | undefined {
  if (type === 'customs-duty') return told?.duty
  if (type === 'gst') return told?.gst
  return regime === null ? undefined : told?.measures.get(regime)
}
