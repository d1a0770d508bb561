import { parseScaled } from '../../kernel/decimal.ts'
import { RATE_SCALE, type Rate } from '../../kernel/rate.ts'
import type { Limb, RateTerms } from './duty-rate.ts'

/** Unit of measure codes by the words after an amount. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ['/litre of absolute ethyl alcohol', 'LPA'],
  ['/litre', 'LTR'],
  ['/tonne', 'TNE'],
  ['/dozen', 'DZN'],
  ['/kg', 'KGM'],
  ['/hl', 'HLT'],
  ['each', 'NMB'],
])

const NUMBER = String.raw`\d{1,9}(?:\.\d{1,6})?`
const UNIT = [...UNITS.keys()].join('|')
const AMOUNT = String.raw`(?:${NUMBER}%|(?:\$${NUMBER}|${NUMBER}¢) ?(?:${UNIT}))`

const RATE = new RegExp(
  `^(?<regular>${AMOUNT}(?: plus ${AMOUNT})*)` +
    `(?: but not less than (?<minimum>${AMOUNT}))?` +
    `(?: (?:or|but not) more than (?<maximum>${AMOUNT}))?` +
    `(?: plus (?<added>${AMOUNT}))?$`,
)

const PART = new RegExp(
  String.raw`^(?<dollars>\$)?(?<value>${NUMBER})(?<hundredths>[%¢])? ?(?<unit>.*)$`,
)

/**
 * What a rate says as the Customs Tariff writes it: `Free`, `6.5%`, `$4.94/tonne`,
 * `5% but not less than 4.74¢/kg or more than 9.48¢/kg`. Limits after a sum are those of the whole;
 * limits before a `plus` are those of the one amount before them.
 *
 * @returns undefined for a text that says something else
 */
export function parseRateText(text: string): RateTerms | undefined {
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain === 'Free') return { regular: {} }
  const found = RATE.exec(plain)?.groups
  if (found?.['added'] !== undefined && found['regular']?.includes(' plus ') === true) {
    return undefined // Whether the limits are those of the sum is not said.
  }
  const regular = parseSum(found?.['regular'])
  return regular && { regular, ...limbs(found) }
}

const LIMITS = ['minimum', 'maximum', 'added'] as const

function limbs(found: Readonly<Record<string, string>> | undefined): Omit<RateTerms, 'regular'> {
  return Object.fromEntries(
    LIMITS.flatMap((name) => {
      const limb = parseSum(found?.[name])
      return limb === undefined ? [] : [[name, limb]]
    }),
  )
}

/** At most one percentage and one amount a unit; the tariff has no sum of more. */
function parseSum(text: string | undefined): Limb | undefined {
  if (text === undefined) return undefined
  const parts = text.split(' plus ').map(parsePart)
  const merged = parts.reduce((sum, part) => ({ ...sum, ...part }), {})
  return Object.keys(merged).length === parts.length ? merged : undefined
}

function parsePart(text: string): Limb {
  const { value = '', hundredths, unit = '' } = PART.exec(text)?.groups ?? {}
  const amount = parseAmount(value, hundredths !== undefined)
  if (hundredths === '%') return { adValorem: amount }
  return { specific: { perUnit: amount, unit: unitOf(unit) } }
}

/** Percent or cents: two decimals less in the text are the division by a hundred. */
function parseAmount(value: string, isHundredths: boolean): Rate {
  const units = parseScaled(value, isHundredths ? RATE_SCALE - 2 : RATE_SCALE)
  if (units === undefined) throw new Error(`not an amount: ${value}`)
  return units as Rate
}

function unitOf(words: string): string {
  const unit = UNITS.get(words)
  if (unit === undefined) throw new Error(`not a unit of the tariff: ${words}`)
  return unit
}
