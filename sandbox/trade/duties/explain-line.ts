import type { Charge, Working } from './charge.ts'
import { citing, derivationNode, money, sumFormula, type DerivationNode } from './derivation.ts'
import { explainCharge } from './explain-charge.ts'
import { explainLessContent } from './explain-content.ts'
import { explainConversion } from './explain-conversion.ts'
import { explainUnborne } from './explain-unborne.ts'
import { explainUnclaimed } from './explain-unclaimed.ts'
import type { Measure } from './line-input.ts'
import type { ExplainableLine } from './line-result.ts'
import { baseOf, countedIn } from './measure-base.ts'
import { countsInValueForTax } from './policies.ts'
import {
  CURRENCY_CONVERSION,
  EXCISE_BASE,
  LUXURY_TAX_BASE,
  SAFEGUARD_ON_VFD,
  SIMA_BASE,
  SURTAX_ON_VFD,
  VALUATION,
  VALUE_FOR_TAX,
} from './sources.ts'
import { telling } from './told.ts'

/**
 * How the amounts of a calculated line came about: value for duty, each charge, value for tax and
 * GST, each a step with its own formula. The words are made only here, from the numbers of the
 * calculation, so that an explanation cannot differ from what was calculated.
 */
export function explainLine(line: ExplainableLine): DerivationNode {
  const duties = line.charges.filter(({ type }) => type !== 'gst')
  const taxed = duties.filter(({ type }) => countsInValueForTax(type))
  const taxes = line.charges.filter(({ type }) => type === 'gst')
  const valueForTax = explainValueForTax(line, taxed)
  const inputs = [
    explainValueForDuty(line),
    ...duties.map((charge) => explainCharge(line.input, charge, baseNode(line, charge))),
    ...explainUnclaimed(line),
    ...line.input.unborne.map((each) => explainUnborne(each, line.input.told)),
    valueForTax,
    ...taxes.map((charge) => explainCharge(line.input, charge, reference(valueForTax))),
  ]
  const formula = sumFormula(chargeNodes(line.charges))
  return telling(money('line-total', line.total, { formula, inputs }), line.input.told?.line)
}

function explainValueForDuty({ input, valueForDuty }: ExplainableLine): DerivationNode {
  return explainConversion(input.exchange, {
    given: [
      input.isOfRepair === true ? 'value-of-repair' : 'value-for-currency-conversion',
      input.value,
    ],
    result: ['value-for-duty', valueForDuty],
    source: CURRENCY_CONVERSION,
    ...(input.isOfRepair === true && { told: input.told?.tariffCode }),
  })
}

function explainValueForTax(line: ExplainableLine, duties: readonly Charge[]): DerivationNode {
  const inputs = [money('value-for-duty', line.valueForDuty), ...chargeNodes(duties)]
  const formula = sumFormula(inputs)
  return money('value-for-tax', line.valueForTax, { formula, ...citing(VALUE_FOR_TAX), inputs })
}

/** The value that the charge is a percentage of, with those of the charges before it that count in it. */
function baseNode(line: ExplainableLine, charge: Charge): DerivationNode {
  const valueForDuty = money('value-for-duty', line.valueForDuty)
  const measure = measureOf(line, charge)
  if (charge.type === 'customs-duty') return { ...valueForDuty, ...citing(VALUATION) }
  if (measure === undefined || charge.working === null) return valueForDuty
  if (measure.deduction !== undefined) return explainLessContent(measure.deduction, line)
  const base = baseOf(measure)
  if (base === 'value-for-duty') return { ...valueForDuty, ...onValueForDuty(charge) }
  if (base === 'export-price') {
    return explainExportPrice(line, charge.working) ?? { ...valueForDuty, ...citing(SIMA_BASE) }
  }
  const before = line.charges.slice(0, line.charges.indexOf(charge))
  const inputs = [valueForDuty, ...chargeNodes(countedIn(base, before))]
  const formula = sumFormula(inputs)
  const isTaxable = base === 'taxable-amount'
  const cited = citing(isTaxable ? LUXURY_TAX_BASE : EXCISE_BASE)
  const code = isTaxable ? 'taxable-amount' : 'duty-paid-value'
  return money(code, charge.working.base, { formula, ...cited, inputs })
}

function onValueForDuty({ type }: Charge): Partial<DerivationNode> {
  if (type === 'surtax') return citing(SURTAX_ON_VFD)
  return type === 'safeguard' ? citing(SAFEGUARD_ON_VFD) : {}
}

/** Undefined where the line states none, so that the value for duty stands for it. */
function explainExportPrice(
  { input }: ExplainableLine,
  { base }: Working,
): DerivationNode | undefined {
  if (input.exportPrice === undefined) return undefined
  return explainConversion(input.exchange, {
    given: ['stated-export-price', input.exportPrice],
    result: ['export-price', base],
    source: SIMA_BASE,
  })
}

function measureOf({ input }: ExplainableLine, { type, regime }: Charge): Measure | undefined {
  return input.measures.find((measure) => measure.type === type && measure.regime === regime)
}

function chargeNodes(charges: readonly Charge[]): readonly DerivationNode[] {
  return charges.map(({ type, amount }) => money(type, amount))
}

/** The amount alone: its derivation stands as a step of its own. */
function reference({ code, amount, unit }: DerivationNode): DerivationNode {
  return derivationNode({ code, amount, unit })
}
