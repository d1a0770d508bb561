import { formatScaled, parseScaled } from '../../kernel/decimal.ts'
import { RATE_SCALE } from '../../kernel/rate.ts'
import { roundHalfAwayFromZero } from '../../kernel/decimal.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { detailOf } from './fault-kinds.ts'
import type { FaultEffect } from '../../platform/workspaces/index.ts'
import { effectiveDayBefore } from './publishing-day.ts'
import type { RowContent } from './rate-rows.ts'
import { simulatedDay } from './simulated-day.ts'

const FACTOR_SCALE = 4

/** What the simulated upstream says of an effective day while those faults strike. */
export function faultyDay(
  seed: string,
  on: LocalDate,
  faults: readonly FaultEffect[],
): readonly RowContent[] {
  const stale = faults.find(({ kind }) => kind === 'stale')
  let rows = stale === undefined ? simulatedDay(seed, on) : staleDay(seed, on, stale)
  for (const fault of faults) rows = spoil(rows, fault)
  return rows
}

function staleDay(seed: string, on: LocalDate, fault: FaultEffect): readonly RowContent[] {
  const before = simulatedDay(seed, effectiveDayBefore(on))
  if (detailOf(fault, 'dated') === 'old') return before
  return before.map((row) => ({ ...row, on }))
}

function spoil(rows: readonly RowContent[], fault: FaultEffect): readonly RowContent[] {
  const currency = detailOf(fault, 'currency')
  if (fault.kind === 'missing-currency') return rows.filter((row) => row.currency !== currency)
  if (fault.kind !== 'wrong-value') return rows
  const factor = parseScaled(detailOf(fault, 'factor'), FACTOR_SCALE) ?? 1n
  return rows.map((row) =>
    row.currency === currency ? { ...row, rate: multiplied(row.rate, factor) } : row,
  )
}

function multiplied(rate: string, factor: bigint): string {
  const decimals = rate.split('.')[1]?.length ?? 0
  const units = parseScaled(rate, RATE_SCALE) ?? 0n
  const step = 10n ** BigInt(FACTOR_SCALE + RATE_SCALE - decimals)
  return formatScaled(roundHalfAwayFromZero(units * factor, step), decimals)
}
