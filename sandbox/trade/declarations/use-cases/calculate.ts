import { localDateAt } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Calculation } from '../declaration.ts'
import { calculate } from '../decide.ts'
import { accountingDay } from '../resolve.ts'
import { factsOfGoods } from './load-facts.ts'
import type { Goods } from '../filing.ts'

/** @throws Refusal DECLARATION_REFUSED */
export async function calculateGoods(
  reader: Reader,
  call: Call,
  goods: Goods,
): Promise<Calculation> {
  const accountedOn = accountingDay(goods, localDateAt(call.now))
  return calculate(goods, await factsOfGoods(reader, call, { goods, accountedOn }))
}
