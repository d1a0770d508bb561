import type { Finding } from '../../../kernel/problem.ts'
import { formatQuantity } from '../../../kernel/quantity.ts'
import { convert } from '../../reference/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import type { Line } from '../filing.ts'
import { DEPARTMENTAL_CONSOLIDATION, WEIGHT_IN_KILOGRAMS } from '../sources.ts'
import { lineRule } from './rule.ts'

// Whether the quantity is in the unit of the tariff, and agrees with the weight.

const CONVERTED_FINDING = {
  code: 'unit-of-measure-converted',
  detail: {
    en: 'The quantity is in {unit}; the tariff asks for {expected}, in which it counts as {converted}.',
    fr: 'La quantité est en {unit}; le tarif demande {expected}, où elle compte pour {converted}.',
  },
  remedy: {
    en: 'State {converted} {expected}: the agency may refuse another unit.',
    fr: 'Indiquez {converted} {expected} : l’Agence peut refuser une autre unité.',
  },
  source: DEPARTMENTAL_CONSOLIDATION,
  list: tariffLists.classifications,
  severity: 'warning',
} as const satisfies Finding

export const doubtConvertedUnit = lineRule(CONVERTED_FINDING, 'unit', (line, { item }) => {
  if (item?.unit === undefined || item.unit === line.unit) return undefined
  const converted = convert(line, item.unit)
  return (
    converted && {
      unit: line.unit,
      expected: item.unit,
      converted: formatQuantity(converted.quantity),
    }
  )
})

const WEIGHT_BELOW_FINDING = {
  code: 'weight-below-quantity',
  detail: {
    en: 'The weight, {weight} kg, is less than the quantity, which is {mass} kg.',
    fr: 'Le poids, {weight} kg, est inférieur à la quantité, qui est de {mass} kg.',
  },
  remedy: {
    en: 'Mend the weight or the quantity, or leave the weight out.',
    fr: 'Corrigez le poids ou la quantité, ou omettez le poids.',
  },
  source: WEIGHT_IN_KILOGRAMS,
} as const satisfies Finding

/** Packed or not, goods weigh no less than they do. */
export const requireWeightOfQuantity = lineRule(WEIGHT_BELOW_FINDING, 'weight', (line) =>
  weighed(line, (weight, mass) => weight < mass),
)

const WEIGHT_ABOVE_FINDING = {
  code: 'weight-above-quantity',
  detail: {
    en: 'The weight, {weight} kg, is more than the quantity, which is {mass} kg and counts.',
    fr: 'Le poids, {weight} kg, est supérieur à la quantité, qui est de {mass} kg et qui compte.',
  },
  remedy: {
    en: 'Leave it so if the weight is a gross one; else mend the weight or the quantity.',
    fr: 'Laissez-le ainsi s’il s’agit du poids brut; sinon, corrigez le poids ou la quantité.',
  },
  source: WEIGHT_IN_KILOGRAMS,
  severity: 'warning',
} as const satisfies Finding

export const doubtWeightAboveQuantity = lineRule(WEIGHT_ABOVE_FINDING, 'weight', (line) =>
  weighed(line, (weight, mass) => weight > mass),
)

function weighed(line: Line, differs: (weight: bigint, mass: bigint) => boolean) {
  const { weight } = line
  const mass = weight && convert(line, 'KGM')?.quantity
  if (weight === undefined || mass === undefined || !differs(weight, mass)) return undefined
  return { weight: formatQuantity(weight), mass: formatQuantity(mass) }
}
