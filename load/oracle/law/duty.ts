import type { Item } from '../goods.ts'
import { TREATMENTS } from './treatments.ts'

const MFN = '2'
export const GENERAL_TARIFF = '3'
/** Crude oil has a General Tariff rate of its own that is not at hand. */
const NO_GENERAL_RATE = '2709.00.00'

/** The rate of customs duty as it is written; undefined where the treatment gives the item none. */
export function dutyOf(item: Item, treatment: string): string | undefined {
  if (treatment === MFN) return item.mfn
  if (treatment === GENERAL_TARIFF) return generalDuty(item)
  const preference = preferenceOf(item, treatment)
  return preference === undefined ? undefined : lowerOf(preference, item.mfn)
}

/** As the tariff states it, be the MFN rate lower or not. */
export function preferenceOf({ preferences }: Item, treatment: string): string | undefined {
  const named = TREATMENTS.find(({ code }) => code === treatment)
  return preferences.get(named?.abbreviation ?? '')
}

/** Customs Tariff, s. 29(2): 35 %, or the MFN rate whose percentage is that or more. */
function generalDuty({ classification, mfn }: Item): string | undefined {
  if (classification.startsWith(NO_GENERAL_RATE)) return undefined
  const [, percentage = '0'] = /^([\d.]+)%/.exec(mfn) ?? []
  return Number(percentage) >= 35 ? mfn : '35%'
}

/** Section 25: the MFN rate takes the place of a preference that is higher; percentages can be compared. */
function lowerOf(preference: string, mfn: string): string {
  const [claimed, usual] = [percentageOf(preference), percentageOf(mfn)]
  return claimed !== undefined && usual !== undefined && claimed > usual ? mfn : preference
}

function percentageOf(text: string): number | undefined {
  if (text === 'Free') return 0
  return /^[\d.]+%$/.test(text) ? Number(text.slice(0, -1)) : undefined
}
