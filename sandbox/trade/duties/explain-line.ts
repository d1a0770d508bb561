import type { Charge, Working } from './charge.ts'
import { derivationNode, money, sumFormula, type DerivationNode } from './derivation.ts'
import { explainCharge } from './explain-charge.ts'
import { explainLessContent } from './explain-content.ts'
import { explainConversion } from './explain-conversion.ts'
import { explainUnborne } from './explain-unborne.ts'
import type { ContentDeduction, LineInput } from './line-input.ts'
import type { CalculatedLine } from './line-result.ts'
import { AD_VALOREM_BASE } from './policies.ts'
import { CURRENCY_CONVERSION, EXCISE_BASE, SIMA_BASE, VALUE_FOR_TAX } from './sources.ts'

/**
 * How the amounts of a calculated line came about: value for duty, each charge, value for tax and
 * GST, each a step with its own formula. The words are made only here, from the numbers of the
 * calculation, so that an explanation cannot differ from what was calculated.
 */
export function explainLine(line: CalculatedLine): DerivationNode {
  const duties = line.charges.filter(({ type }) => type !== 'gst')
  const taxes = line.charges.filter(({ type }) => type === 'gst')
  const valueForTax = explainValueForTax(line, duties)
  const inputs = [
    explainValueForDuty(line),
    ...duties.map((charge) => explainCharge(line.input, charge, baseOf(line, charge))),
    ...line.input.unborne.map(explainUnborne),
    valueForTax,
    ...taxes.map((charge) => explainCharge(line.input, charge, reference(valueForTax))),
  ]
  return money('line-total', line.total, { formula: sumFormula(chargeNodes(line.charges)), inputs })
}

function explainValueForDuty({ input, valueForDuty }: CalculatedLine): DerivationNode {
  return explainConversion(input.exchange, {
    given: [
      input.isOfRepair === true ? 'value-of-repair' : 'value-for-currency-conversion',
      input.value,
    ],
    result: ['value-for-duty', valueForDuty],
    source: CURRENCY_CONVERSION,
  })
}

function explainValueForTax(line: CalculatedLine, duties: readonly Charge[]): DerivationNode {
  const inputs = [money('value-for-duty', line.valueForDuty), ...chargeNodes(duties)]
  const formula = sumFormula(inputs)
  return money('value-for-tax', line.valueForTax, { formula, source: VALUE_FOR_TAX.id, inputs })
}

function baseOf(line: CalculatedLine, charge: Charge): DerivationNode {
  const { type, working } = charge
  const valueForDuty = money('value-for-duty', line.valueForDuty)
  if (type === 'customs-duty' || type === 'gst' || working === null) return valueForDuty
  const deduction = deductionOf(line.input, charge)
  if (deduction !== undefined) return explainLessContent(deduction, line)
  const base = AD_VALOREM_BASE[type]
  if (base === 'export-price') return explainExportPrice(line, working) ?? valueForDuty
  return base === 'duty-paid-value' ? explainDutyPaid(line, working) : valueForDuty
}

/** Undefined where the line states none, so that the value for duty stands for it. */
function explainExportPrice(
  { input }: CalculatedLine,
  { base }: Working,
): DerivationNode | undefined {
  if (input.exportPrice === undefined) return undefined
  return explainConversion(input.exchange, {
    given: ['stated-export-price', input.exportPrice],
    result: ['export-price', base],
    source: SIMA_BASE,
  })
}

function explainDutyPaid(line: CalculatedLine, { base }: Working): DerivationNode {
  const valueForDuty = money('value-for-duty', line.valueForDuty)
  const duty = line.charges.filter((charge) => charge.type === 'customs-duty')
  const inputs = [valueForDuty, ...chargeNodes(duty)]
  const formula = sumFormula(inputs)
  return money('duty-paid-value', base, { formula, source: EXCISE_BASE.id, inputs })
}

function deductionOf({ measures }: LineInput, charge: Charge): ContentDeduction | undefined {
  return measures.find(({ type, regime }) => type === charge.type && regime === charge.regime)
    ?.deduction
}

function chargeNodes(charges: readonly Charge[]): readonly DerivationNode[] {
  return charges.map(({ type, amount }) => money(type, amount))
}

/** The amount alone: its derivation stands as a step of its own. */
function reference({ code, amount, unit }: DerivationNode): DerivationNode {
  return derivationNode({ code, amount, unit })
}
