import { chance } from '../../kernel/chance.ts'
import { formatScaled } from '../../kernel/decimal.ts'
import { RATE_SCALE } from '../../kernel/rate.ts'
import { roundHalfAwayFromZero } from '../../kernel/decimal.ts'
import { daysBetween, parseLocalDate, type LocalDate } from '../../kernel/time.ts'
import type { RatedCurrency } from '../reference/index.ts'
import { HISTORY_FROM } from './policies.ts'

/** Days between the turns of the waves that a rate is made of; each sways by the root of its length. */
const WAVES = [64, 16, 4, 1] as const

const LEAST_DECIMALS = 4
const SIGNIFICANT_DIGITS = 4

/**
 * The made-up rate of a currency for an effective day, in Canadian dollars per unit, as the Bank of
 * Canada prints rates: at least four decimals and four significant digits, to the nearest, a half
 * away from zero. Always the same for the same seed, currency and day.
 *
 * @see sources.ts SIMULATED_RATES, CBSA_INTERVAL
 */
export function simulatedRate(seed: string, currency: RatedCurrency, on: LocalDate): string {
  const day = currency.maintainedBy === 'CBSA' ? firstOfMonth(on) : on
  const sway = swayOn(seed, currency.code, dayNumber(day))
  return print(swayed(currency, sway))
}

/** An `ExchangeRateId` that no other day or currency has. */
export function simulatedId(currencyIndex: number, on: LocalDate): number {
  return dayNumber(on) * 1000 + currencyIndex + 1
}

function firstOfMonth(on: LocalDate): LocalDate {
  return parseLocalDate(`${on.slice(0, 8)}01`) ?? on
}

const MOST_REMEMBERED = 1000
const numbers = new Map<LocalDate, number>()

/** Days since the history began. */
function dayNumber(on: LocalDate): number {
  const known = numbers.get(on)
  if (known !== undefined) return known
  if (numbers.size >= MOST_REMEMBERED) numbers.clear()
  const number = daysBetween(HISTORY_FROM, on)
  numbers.set(on, number)
  return number
}

/** Only sums and products, so that every machine computes the same. */
function swayOn(seed: string, code: string, day: number): number {
  let total = 0
  for (const length of WAVES) {
    const turn = Math.floor(day / length)
    const part = day / length - turn
    const { from, to } = turnsAround({ seed, code, length }, turn)
    total += (from + (to - from) * part) * Math.sqrt(length)
  }
  return total
}

interface Wave {
  readonly seed: string
  readonly code: string
  readonly length: number
}

interface Turns {
  readonly turn: number
  readonly from: number
  readonly to: number
}

const MOST_WAVES = 10_000
const lastTurns = new Map<string, Turns>()

/** The turning points of a wave before and after the day. */
function turnsAround(wave: Wave, turn: number): Turns {
  const key = `${wave.seed}|${wave.code}|${String(wave.length)}`
  const last = lastTurns.get(key)
  if (last?.turn === turn) return last
  const from = last?.turn === turn - 1 ? last.to : turnOf(wave, turn)
  const turns = { turn, from, to: turnOf(wave, turn + 1) }
  if (lastTurns.size >= MOST_WAVES) lastTurns.clear()
  lastTurns.set(key, turns)
  return turns
}

/** From -1 to 1. */
function turnOf(wave: Wave, turn: number): number {
  return 2 * chance(wave.seed, 'exchange-rate', wave.code, wave.length, turn) - 1
}

function swayed({ reference, volatility }: RatedCurrency, sway: number): bigint {
  const millionths = BigInt(Math.round(sway * 1_000_000))
  const scale = 10n ** BigInt(RATE_SCALE)
  const relative = roundHalfAwayFromZero(volatility * millionths, 1_000_000n)
  return reference + roundHalfAwayFromZero(reference * relative, scale)
}

function print(value: bigint): string {
  const decimals = decimalsFor(value)
  const step = 10n ** BigInt(RATE_SCALE - decimals)
  return formatScaled(roundHalfAwayFromZero(value, step), decimals)
}

function decimalsFor(value: bigint): number {
  const digits = value.toString().length
  const wanted = SIGNIFICANT_DIGITS + RATE_SCALE - digits
  return Math.min(RATE_SCALE, Math.max(LEAST_DECIMALS, wanted))
}
