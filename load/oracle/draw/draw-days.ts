import type { Draw } from '../../lib/draw.ts'
import { dayBeside } from '../day.ts'
import { EXCISE_DAYS } from '../law/excise-rates.ts'
import { BREAK } from '../law/gst.ts'
import { SIMA } from '../law/sima.ts'
import { SURTAXES } from '../law/surtax-orders.ts'

/** The exchange rates begin with the second publishing day of 2018. */
export const FIRST = '2018-01-04'
export const LAST = '2026-12-30'
const DAYS_BETWEEN = (Date.parse(LAST) - Date.parse(FIRST)) / 86_400_000

/** New numbers of 2022, treatments that begin or end, and usual days. */
const OTHER_DAYS = [
  ...['2018-12-30', '2021-01-01', '2021-04-01', '2022-01-01', '2022-03-02', '2022-10-08'],
  ...['2019-01-14', '2021-09-19', '2022-11-29', '2023-02-21', '2023-07-12', '2024-01-01'],
  ...['2025-01-01', '2026-02-20', '2025-11-04', '2022-09-01'],
]

/** The first and last days of what is dated, and their neighbours. */
const TURNING_DAYS = [
  ...new Set([
    ...OTHER_DAYS,
    ...EXCISE_DAYS,
    ...[...SURTAXES, ...SIMA, BREAK].flatMap(({ from, to = from }) => [from, to]),
  ]),
]
  .flatMap((on) => [dayBeside(on, -1), on, dayBeside(on, 1)])
  .filter((on) => on >= FIRST && on <= LAST)

/** Any day, or one at which something changes. */
export function randomRelease(draw: Draw): string {
  if (draw.isOneIn(2)) return draw.oneOf(TURNING_DAYS)
  return dayBeside(FIRST, draw.upTo(DAYS_BETWEEN))
}

const LONGEST_WAY = 45

export function randomShipment(draw: Draw, releasedOn: string): string {
  const shippedOn = dayBeside(releasedOn, -draw.upTo(LONGEST_WAY))
  return shippedOn < FIRST ? FIRST : shippedOn
}
