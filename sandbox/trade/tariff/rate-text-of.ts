import { formatShort } from '../../kernel/decimal.ts'
import { formatPercent, formatRate, RATE_SCALE } from '../../kernel/rate.ts'
import type { Limb, RateTerms, Specific } from './duty-rate.ts'
import { UNITS } from './rate-text.ts'

/**
 * A rate in the words of the Customs Tariff, which `parseRateText` reads again: `6.5%`, `1.88¢/kg plus 4%`.
 *
 * @returns undefined for a unit, a currency or lots of which the tariff has no words
 */
export function rateTextOf(terms: RateTerms): string | undefined {
  const known = written.get(terms)
  if (known !== undefined) return known
  const text = wordsOf(terms)
  if (text !== undefined) written.set(terms, text)
  return text
}

/** The tariff hands out the same terms again and again. */
const written = new WeakMap<RateTerms, string>()

function wordsOf({ regular, minimum, maximum, added }: RateTerms): string | undefined {
  const limbs = [
    ['', regular],
    [' but not less than ', minimum],
    [minimum === undefined ? ' but not more than ' : ' or more than ', maximum],
    [' plus ', added],
  ] as const
  let text = ''
  for (const [before, limb] of limbs) {
    if (limb === undefined) continue
    const words = limbText(limb)
    if (words === undefined) return undefined
    text += before + words
  }
  return text
}

function limbText({ adValorem, specific, above }: Limb): string | undefined {
  if (above !== undefined) return undefined
  if (specific === undefined) return adValorem === undefined ? 'Free' : formatPercent(adValorem)
  const amount = specificText(specific)
  if (adValorem === undefined || amount === undefined) return amount
  return `${amount} plus ${formatPercent(adValorem)}`
}

const A_DOLLAR = 10n ** BigInt(RATE_SCALE)

function specificText({ perUnit, unit, currency, lots }: Specific): string | undefined {
  const words = WORDS.get(unit)
  if (words === undefined || currency !== undefined || lots !== undefined) return undefined
  const amount =
    perUnit < A_DOLLAR ? `${formatShort(perUnit, RATE_SCALE - 2)}¢` : `$${formatRate(perUnit)}`
  return amount + words
}

const WORDS = new Map([...UNITS].map(([words, unit]) => [unit, words]))
