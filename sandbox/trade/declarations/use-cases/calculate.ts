import { localDateAt } from '../../../kernel/time.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Calculation } from '../declaration.ts'
import { calculate } from '../decide.ts'
import { accountingDay } from '../resolve.ts'
import { factsOfGoods, requireFetchedRates } from './load-facts.ts'
import type { Goods } from '../filing.ts'

/**
 * @throws Refusal DECLARATION_REFUSED
 * @throws Lacking where exchange rates have to be fetched first
 */
export async function calculateGoods(
  reader: Reader,
  call: Call,
  goods: Goods,
): Promise<Calculation> {
  const accountedOn = accountingDay(goods, localDateAt(call.now))
  const facts = await factsOfGoods(reader, call, { goods, accountedOn })
  await requireFetchedRates(reader, call, facts)
  return calculate(goods, facts)
}
