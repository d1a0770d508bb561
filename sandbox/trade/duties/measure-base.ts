import { cents, type Cents } from '../../kernel/money.ts'
import type { ValueBase } from '../tariff/index.ts'
import type { Charge } from './charge.ts'
import type { Measure } from './line-input.ts'
import { AD_VALOREM_BASE, COUNTED_IN_BASE } from './policies.ts'

export function baseOf({ base, type }: Measure): ValueBase {
  return base ?? AD_VALOREM_BASE[type]
}

/** What a line is worth in cents of Canadian dollars. */
export interface Values {
  readonly valueForDuty: Cents
  readonly exportPrice: Cents
}

/** The value of the goods and those of the charges before that the base holds. */
export function baseAmount(base: ValueBase, values: Values, before: readonly Charge[]): Cents {
  let amount: bigint = base === 'export-price' ? values.exportPrice : values.valueForDuty
  for (const charge of countedIn(base, before)) amount += charge.amount
  return cents(amount)
}

export function countedIn(base: ValueBase, before: readonly Charge[]): readonly Charge[] {
  const types = COUNTED_IN_BASE[base]
  return types.length === 0 ? [] : before.filter(({ type }) => types.includes(type))
}
