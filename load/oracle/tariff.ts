import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The excerpt of the tariff, read a second time and in another way than the sandbox reads it. */

export interface Amount {
  readonly value: string
  /** 1 dollars per unit, 2 cents per unit, 3 percent. */
  readonly qualifier: '1' | '2' | '3'
}

export interface Limb {
  readonly adValorem?: Amount | undefined
  readonly specific?: Amount | undefined
}

export interface Duty {
  readonly regular: Limb
  readonly minimum?: Limb | undefined
  readonly maximum?: Limb | undefined
  readonly added?: Limb | undefined
  readonly unit?: string | undefined
}

export interface Item {
  readonly classification: string
  readonly unit: string | undefined
  readonly from: string
  readonly mfn: Duty
  readonly preferences: ReadonlyMap<string, Duty>
}

const FILE = join(import.meta.dirname, '../../fixtures/tariff/items.tsv')
const FIRST_DAY = '2018-01-01'

function preference(text: string): readonly (readonly [string, Duty])[] {
  const [treatments = '', rate] = text.split(': ')
  return rate === undefined ? [] : treatments.split(',').map((each) => [each, duty(rate)])
}

/** Word by word: a limit follows its opening words, and `plus` after a limit is on top. */
function duty(text: string): Duty {
  if (text === 'Free') return { regular: {} }
  const [start = '', limits] = text.split(' but not less than ')
  const [bounds = '', added] = (limits ?? '').split(' plus ')
  const [minimum = '', maximum] = bounds.split(' or more than ')
  return {
    regular: limb(start),
    ...(limits !== undefined && { minimum: limb(minimum) }),
    ...(maximum !== undefined && { maximum: limb(maximum) }),
    ...(added !== undefined && { added: limb(added) }),
    unit: unitOf(text),
  }
}

function limb(text: string): Limb {
  return text.split(' plus ').reduce<Limb>((sum, part) => ({ ...sum, ...amount(part) }), {})
}

function amount(text: string): Limb {
  const value = text.replace(/^\$/, '').replace(/[^\d.].*$/, '')
  if (text.endsWith('%')) return { adValorem: { value, qualifier: '3' } }
  return { specific: { value, qualifier: text.startsWith('$') ? '1' : '2' } }
}

const UNITS: readonly (readonly [words: string, unit: string])[] = [
  ['of absolute ethyl alcohol', 'LPA'],
  ['/litre', 'LTR'],
  ['/hl', 'HLT'],
  ['/kg', 'KGM'],
  ['/tonne', 'TNE'],
  ['/dozen', 'DZN'],
  ['each', 'NMB'],
]

export const ITEMS: readonly Item[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [classification = '', unit, mfn = '', preferences = '', from] = line.split('\t')
    return {
      classification,
      unit: unit === '-' ? undefined : unit,
      from: from === undefined || from === '' ? FIRST_DAY : from,
      mfn: duty(mfn),
      preferences: new Map(preferences.split('; ').flatMap(preference)),
    }
  })

function unitOf(text: string): string | undefined {
  return UNITS.find(([words]) => text.includes(words))?.[1]
}
