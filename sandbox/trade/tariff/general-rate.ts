import { rate, ZERO_RATE } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { DutyRate, RateTerms } from './duty-rate.ts'
import { sourceOn, type TariffItem } from './edition.ts'
import { GENERAL_TARIFF, GENERAL_TARIFF_AS_MFN } from './sources.ts'

const BY_DEFAULT: DutyRate = { regular: { adValorem: rate('0.35') }, source: GENERAL_TARIFF }

/** Tariff items that state a General Tariff rate of their own, where it is not at hand. */
const OWN_RATE_UNKNOWN: ReadonlySet<string> = new Set(['2709.00.00'])

/**
 * The General Tariff rate of the item: that which its edition states; else 35 %, or the MFN rate in
 * chapter 98 and wherever its percentage is 35 % or more. A rate per unit is no percentage and counts
 * as less.
 *
 * @returns undefined when the rate is the item's own and not at hand
 * @see sources.ts GENERAL_TARIFF, GENERAL_TARIFF_AS_MFN
 */
export function generalRateOn(item: TariffItem, on: LocalDate): DutyRate | undefined {
  if (item.general !== undefined) return { ...item.general, source: sourceOn(item, on) }
  if (OWN_RATE_UNKNOWN.has(item.number)) return undefined
  if (item.mfn === undefined || !holdsForGeneral(item, item.mfn)) return BY_DEFAULT
  const { authority, section = '' } = sourceOn(item, on)
  return {
    ...item.mfn,
    source: { ...GENERAL_TARIFF_AS_MFN, section: `s. 29(2); ${section}`, authority },
  }
}

const DEFAULT_PERCENTAGE = rate('0.35')

function holdsForGeneral({ number }: TariffItem, mfn: RateTerms): boolean {
  return number.startsWith('98') || (mfn.regular.adValorem ?? ZERO_RATE) >= DEFAULT_PERCENTAGE
}
