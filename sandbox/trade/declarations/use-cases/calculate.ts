import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Assessment } from '../declaration.ts'
import { calculate } from '../decide.ts'
import { factsOfGoods } from './load-facts.ts'
import type { Goods } from '../rules/rule.ts'

/** @throws Refusal DECLARATION_REFUSED */
export async function calculateGoods(
  reader: Reader,
  call: Call,
  goods: Goods,
): Promise<Assessment> {
  return calculate(goods, await factsOfGoods(reader, call, goods))
}
