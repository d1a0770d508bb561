import { Big } from 'big.js'
import { both, free, greaterOf, lesserOf, percent, perUnit, type Rate } from '../count/rate.ts'
import { hundredth } from '../decimal.ts'

const LIMITED = /^(.+) but not less than (.+?)(?: or more than (.+?))?(?: plus (.+))?$/

/** A rate as the tariff writes it; what follows a limit after `plus` is on top of what the limit leaves. */
export function readRate(text: string): Rate {
  if (text === 'Free') return free
  const [, start, least, most, added] = LIMITED.exec(text) ?? []
  if (start === undefined || least === undefined) return both(...text.split(' plus ').map(term))
  const raised = greaterOf(readRate(start), term(least))
  const limited = most === undefined ? raised : lesserOf(raised, term(most))
  return added === undefined ? limited : both(limited, term(added))
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['/kg', 'KGM'],
  ['/tonne', 'TNE'],
  ['/litre', 'LTR'],
  ['/hl', 'HLT'],
  ['/litre of absolute ethyl alcohol', 'LPA'],
  ['/dozen', 'DZN'],
  [' each', 'NMB'],
])

function term(text: string): Rate {
  const [, dollars, number = '', sign, per = ''] = /^(\$?)([\d.]+)([%¢]?)(.*)$/.exec(text) ?? []
  if (sign === '%') return percent(number)
  const unit = UNITS.get(per)
  if (unit === undefined) throw new Error(`not a rate: ${text}`)
  return perUnit(dollars === '$' ? Big(number) : hundredth(number), unit)
}

/** What kind of rate it is, to tell which kinds were met. */
export function kindOfRate(text: string): string {
  if (text === 'Free') return 'free'
  if (LIMITED.test(text)) return text.includes(' plus ') ? 'limit on a part' : 'limited'
  const isCompound = text.includes(' plus ')
  if (isCompound) return 'compound'
  return text.endsWith('%') ? 'percentage' : 'specific'
}
