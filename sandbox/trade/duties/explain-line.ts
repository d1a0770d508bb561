import type { Charge, Working } from './charge.ts'
import { derivationNode, money, sumFormula, type DerivationNode } from './derivation.ts'
import { explainCharge } from './explain-charge.ts'
import { explainLessContent } from './explain-content.ts'
import { explainConversion } from './explain-conversion.ts'
import { explainUnborne } from './explain-unborne.ts'
import type { Measure } from './line-input.ts'
import type { ExplainableLine } from './line-result.ts'
import { baseOf, countedIn } from './measure-base.ts'
import { countsInValueForTax } from './policies.ts'
import {
  CURRENCY_CONVERSION,
  EXCISE_BASE,
  LUXURY_TAX_BASE,
  SIMA_BASE,
  VALUE_FOR_TAX,
} from './sources.ts'

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
    ...line.input.unborne.map(explainUnborne),
    valueForTax,
    ...taxes.map((charge) => explainCharge(line.input, charge, reference(valueForTax))),
  ]
  return money('line-total', line.total, { formula: sumFormula(chargeNodes(line.charges)), inputs })
}

function explainValueForDuty({ input, valueForDuty }: ExplainableLine): DerivationNode {
  return explainConversion(input.exchange, {
    given: [
      input.isOfRepair === true ? 'value-of-repair' : 'value-for-currency-conversion',
      input.value,
    ],
    result: ['value-for-duty', valueForDuty],
    source: CURRENCY_CONVERSION,
  })
}

function explainValueForTax(line: ExplainableLine, duties: readonly Charge[]): DerivationNode {
  const inputs = [money('value-for-duty', line.valueForDuty), ...chargeNodes(duties)]
  const formula = sumFormula(inputs)
  return money('value-for-tax', line.valueForTax, { formula, source: VALUE_FOR_TAX.id, inputs })
}

/** The value that the charge is a percentage of, with those of the charges before it that count in it. */
function baseNode(line: ExplainableLine, charge: Charge): DerivationNode {
  const valueForDuty = money('value-for-duty', line.valueForDuty)
  const measure = measureOf(line, charge)
  if (measure === undefined || charge.working === null) return valueForDuty
  if (measure.deduction !== undefined) return explainLessContent(measure.deduction, line)
  const base = baseOf(measure)
  if (base === 'value-for-duty') return valueForDuty
  if (base === 'export-price') return explainExportPrice(line, charge.working) ?? valueForDuty
  const before = line.charges.slice(0, line.charges.indexOf(charge))
  const inputs = [valueForDuty, ...chargeNodes(countedIn(base, before))]
  const formula = sumFormula(inputs)
  const isTaxable = base === 'taxable-amount'
  const source = isTaxable ? LUXURY_TAX_BASE.id : EXCISE_BASE.id
  const code = isTaxable ? 'taxable-amount' : 'duty-paid-value'
  return money(code, charge.working.base, { formula, source, inputs })
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
