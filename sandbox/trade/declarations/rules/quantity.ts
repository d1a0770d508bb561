import type { Finding } from '../../../kernel/problem.ts'
import { FORM_B3, REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

const TARIFF_UNIT_FINDING = {
  code: 'unit-of-measure-differs',
  detail: {
    en: 'The quantity is in {unit}, but the tariff asks for {expected}.',
    fr: 'La quantité est en {unit}, mais le tarif demande {expected}.',
  },
  remedy: { en: 'State the quantity in {expected}.', fr: 'Indiquez la quantité en {expected}.' },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireTariffUnit = lineRule(TARIFF_UNIT_FINDING, 'unit', ({ unit }, { item }) =>
  item === undefined || item.unit === unit ? undefined : { unit, expected: item.unit },
)

const SOME_QUANTITY_FINDING = {
  code: 'quantity-zero',
  detail: { en: 'The quantity of the line is zero.', fr: 'La quantité de la ligne est nulle.' },
  remedy: { en: 'State how much was imported.', fr: 'Indiquez la quantité importée.' },
  source: FORM_B3,
} as const satisfies Finding

export const requireSomeQuantity = lineRule(SOME_QUANTITY_FINDING, 'quantity', ({ quantity }) =>
  quantity === 0n ? {} : undefined,
)
