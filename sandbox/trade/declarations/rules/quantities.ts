import type { Finding } from '../../../kernel/problem.ts'
import { formatQuantity } from '../../../kernel/quantity.ts'
import { convert } from '../../reference/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import { statesQuantity, type Line } from '../filing.ts'
import { DEPARTMENTAL_CONSOLIDATION, SANDBOX_PRUDENCE, WEIGHT_IN_KILOGRAMS } from '../sources.ts'
import { lineRule } from './rule.ts'

// Whether there is a quantity where the tariff asks for one, in its unit, and whether the weight agrees.

const QUANTITY_FINDING = {
  code: 'quantity-missing',
  detail: {
    en: 'The quantity in {expected} is missing.',
    fr: 'Il manque la quantité en {expected}.',
  },
  remedy: {
    en: 'State how much was imported; only where the tariff states no unit may both be left out.',
    fr: 'Indiquez la quantité importée; on ne peut omettre les deux que si le tarif n’indique aucune unité.',
  },
  source: DEPARTMENTAL_CONSOLIDATION,
  list: tariffLists.classifications,
} as const satisfies Finding

export const requireQuantity = lineRule(QUANTITY_FINDING, 'quantity', (line, { item }) => {
  const expected = item?.unit ?? line.unit
  return line.quantity === undefined && expected !== undefined ? { expected } : undefined
})

const UNIT_FINDING = {
  code: 'unit-of-measure-missing',
  detail: {
    en: 'The quantity {quantity} has no unit of measure.',
    fr: 'La quantité {quantity} n’a pas d’unité de mesure.',
  },
  remedy: {
    en: 'State the unit of the tariff; where it states none, leave the quantity out or say what it counts.',
    fr: 'Indiquez l’unité du tarif; s’il n’en indique aucune, omettez la quantité ou dites ce qu’elle compte.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireUnit = lineRule(UNIT_FINDING, 'unit', ({ quantity, unit }) =>
  quantity !== undefined && unit === undefined ? { quantity: formatQuantity(quantity) } : undefined,
)

const TARIFF_UNIT_FINDING = {
  code: 'unit-of-measure-differs',
  detail: {
    en: 'The quantity is in {unit}, but the tariff asks for {expected}.',
    fr: 'La quantité est en {unit}, mais le tarif demande {expected}.',
  },
  remedy: { en: 'State the quantity in {expected}.', fr: 'Indiquez la quantité en {expected}.' },
  source: DEPARTMENTAL_CONSOLIDATION,
  list: tariffLists.classifications,
} as const satisfies Finding

/** Another unit will do where one is defined by the other, and any where the tariff states none. */
export const requireTariffUnit = lineRule(TARIFF_UNIT_FINDING, 'unit', (line, { item }) => {
  if (item?.unit === undefined || item.unit === line.unit || !statesQuantity(line)) return undefined
  return convert(line, item.unit) ? undefined : { unit: line.unit, expected: item.unit }
})

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
  if (item?.unit === undefined || item.unit === line.unit || !statesQuantity(line)) return undefined
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
  if (weight === undefined || !statesQuantity(line)) return undefined
  const mass = convert(line, 'KGM')?.quantity
  if (mass === undefined || !differs(weight, mass)) return undefined
  return { weight: formatQuantity(weight), mass: formatQuantity(mass) }
}

const SOME_QUANTITY_FINDING = {
  code: 'quantity-zero',
  detail: { en: 'The quantity of the line is zero.', fr: 'La quantité de la ligne est nulle.' },
  remedy: { en: 'State how much was imported.', fr: 'Indiquez la quantité importée.' },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireSomeQuantity = lineRule(SOME_QUANTITY_FINDING, 'quantity', ({ quantity }) =>
  quantity === 0n ? {} : undefined,
)
