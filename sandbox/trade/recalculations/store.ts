import { Refusal } from '../../kernel/refusal.ts'
import { collection, type Reader } from '../../platform/storage/index.ts'
import { RECALCULATION_NOT_FOUND } from './problems.ts'
import type { Recalculation } from './recalculation.ts'

export const recalculations = collection<Recalculation>('recalculations', {
  indexes: { byStatus: ({ status }) => status },
})

/** @throws Refusal RECALCULATION_NOT_FOUND */
export async function loadRecalculation(reader: Reader, id: string): Promise<Recalculation> {
  const found = await reader.get(recalculations, id)
  if (found === undefined) throw new Refusal(RECALCULATION_NOT_FOUND, { id })
  return found
}
