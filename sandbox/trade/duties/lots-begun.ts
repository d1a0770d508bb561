import { quantity, type Quantity } from '../../kernel/quantity.ts'
import type { Lots } from '../tariff/index.ts'

/** So many lots of a size, the last of them perhaps only begun. */
export interface LotsBegun {
  readonly of: Quantity
  readonly filling: Quantity
  readonly count: bigint
}

/** The lots that one package begins: of 30 ml by 2 up to 10, then by 10, five and two. */
export function lotsBegun(content: Quantity, lots: Lots): readonly LotsBegun[] {
  const begun: LotsBegun[] = []
  let from = 0n
  for (const { of, upTo } of lots) {
    const end = upTo === undefined || content < upTo ? content : upTo
    if (end > from) {
      const filling = quantity(end - from)
      begun.push({ of, filling, count: (filling + of - 1n) / of })
      from = end
    }
  }
  return begun
}
