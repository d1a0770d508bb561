import type { Finding } from '../../../kernel/problem.ts'
import { FORM_B3 } from '../sources.ts'
import { lineRule } from './rule.ts'

export const SOME_QUANTITY_FINDING = {
  code: 'quantity-zero',
  detail: { en: 'The quantity of the line is zero.', fr: 'La quantité de la ligne est nulle.' },
  remedy: { en: 'State how much was imported.', fr: 'Indiquez la quantité importée.' },
  source: FORM_B3,
} as const satisfies Finding

export const requireSomeQuantity = lineRule(SOME_QUANTITY_FINDING, 'quantity', ({ quantity }) =>
  quantity === 0n ? {} : undefined,
)
