import { formatExact, ZERO } from '../../kernel/money.ts'
import type { Charge, Working } from './charge.ts'
import { money, type DerivationNode } from './derivation.ts'
import { limbNode, limbWords, type LimbContext, type LimbWords } from './explain-limb.ts'
import type { KeptInput, Measure } from './line-input.ts'
import { isRelieved } from './instead-of-computed.ts'
import { KEPT_AMOUNT, RELIEF, SELF_DECLARE } from './sources.ts'

/** How one charge came about; `base` is the value that its ad valorem rate applies to. */
export function explainCharge(
  input: KeptInput,
  charge: Charge,
  base: DerivationNode,
): DerivationNode {
  const facts = factsOf(input, charge)
  const computed = computation(input, charge, base)
  if (charge.selfDeclared === null) {
    return money(charge.type, charge.amount, { ...computed, facts })
  }
  const declared = money('self-declared-amount', charge.selfDeclared)
  const inputs =
    charge.computed === null
      ? [declared]
      : [declared, money('computed-amount', charge.computed, computed)]
  const formula = declared.amount
  return money(charge.type, charge.amount, { formula, source: SELF_DECLARE.id, facts, inputs })
}

type Computation = Partial<DerivationNode>

function computation(input: KeptInput, charge: Charge, base: DerivationNode): Computation {
  if (charge.working !== null) return rated(input, charge.working, base)
  if (charge.computed === null) return {}
  return isRelieved(input.relief, charge.type) && charge.computed === ZERO
    ? relieved(input)
    : { source: KEPT_AMOUNT.id }
}

function relieved({ relief }: KeptInput): Computation {
  if (relief === null) return {}
  const source = relief.source.id
  const facts = { tariffCode: relief.tariffCode }
  const inputs = [money('relief', ZERO, { source, facts })]
  return { formula: '0.00', source: RELIEF.id, inputs }
}

function rated(input: KeptInput, working: Working, base: DerivationNode): Computation {
  const { rates } = working
  const source = rates.source.id
  const line = { ...input, quantities: working.quantities }
  const words = chargeWords(working, { base, line, source })
  return { ...words, exact: formatExact(working.exact), rounding: 'half-up-to-cent', source }
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

function factsOf(input: KeptInput, charge: Charge): Readonly<Record<string, string>> {
  const { type, regime } = charge
  if (type === 'gst') return input.gst === undefined ? {} : { code: input.gst.code }
  if (type === 'customs-duty') return charge.working === null ? {} : rateFacts(charge.working)
  if (regime === null) return {}
  const measure = input.measures.find((each) => each.type === type && each.regime === regime)
  return { regime, ...(measure !== undefined && exporterOf(measure)) }
}

/** Whose amount of a SIMA measure was taken. */
function exporterOf({ type, exporter }: Measure): Readonly<Record<string, string>> {
  if (type !== 'anti-dumping' && type !== 'countervailing') return {}
  return { exporter: exporter ?? 'all-other-exporters' }
}

/** Where the rate of duty stands, and how far that can be trusted for the day. */
function rateFacts({ rates }: Working): Readonly<Record<string, string>> {
  const { section, authority } = rates.source
  return { ...(section !== undefined && { rate: section }), authority }
}
