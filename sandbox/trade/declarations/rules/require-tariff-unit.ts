import type { Finding } from '../../../kernel/problem.ts'
import { REJECT_REASONS } from '../sources.ts'
import { lineRule } from './rule.ts'

export const TARIFF_UNIT_FINDING = {
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
