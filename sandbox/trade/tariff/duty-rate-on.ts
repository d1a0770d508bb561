import { rate } from '../../kernel/rate.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { DutyRate, RateTerms } from './duty-rate.ts'
import { gradeOn, sourceOn, type TariffItem } from './edition.ts'
import { generalRateOn } from './general-rate.ts'
import { MFN_WHERE_LOWER } from './sources.ts'
import type { Treatment } from './treatment.ts'
import { isInForce } from './validity.ts'

/**
 * The rate of customs duty of the item under the treatment on that day, all bounds inclusive. The MFN
 * rate takes the place of a preference that is higher, where the two can be compared as percentages.
 * Whether the origin may claim the treatment is asked of `isTreatmentValidFor`.
 *
 * @returns undefined when the treatment gives the item no rate on that day
 * @see sources.ts EDITION_BY_GRADE, GENERAL_TARIFF, MFN_WHERE_LOWER
 */
export function dutyRateOn(
  item: TariffItem,
  treatment: Treatment,
  on: LocalDate,
): DutyRate | undefined {
  if (!isInForce(treatment, on)) return undefined
  const known = rememberedOf(item, treatment)
  // Within its edition a rate differs only by how well that proves the day.
  const grade = gradeOn(item.edition, on)
  if (!known.has(grade)) known.set(grade, rateUnder(treatment.abbreviation, item, on))
  return known.get(grade)
}

type ByGrade = Map<ReturnType<typeof gradeOn>, DutyRate | undefined>

/** Rates that were asked for before: importers bring the same goods again and again. */
const remembered = new WeakMap<TariffItem, Map<Treatment, ByGrade>>()

function rememberedOf(item: TariffItem, treatment: Treatment): ByGrade {
  const ofItem = remembered.get(item) ?? new Map<Treatment, ByGrade>()
  const byGrade = ofItem.get(treatment) ?? (new Map() as ByGrade)
  if (byGrade.size === 0) remembered.set(item, ofItem.set(treatment, byGrade))
  return byGrade
}

function rateUnder(abbreviation: string, item: TariffItem, on: LocalDate): DutyRate | undefined {
  if (abbreviation === 'GT') return generalRateOn(item, on)
  if (abbreviation === 'MFN') return withSource(item.mfn, item, on)
  const preference = item.preferences.get(abbreviation)
  if (preference === undefined || item.mfn === undefined) return withSource(preference, item, on)
  return isHigher(preference, item.mfn)
    ? { ...item.mfn, source: insteadOfPreference(item, on) }
    : withSource(preference, item, on)
}

function withSource(
  terms: RateTerms | undefined,
  item: TariffItem,
  on: LocalDate,
): DutyRate | undefined {
  return terms && { ...terms, source: sourceOn(item, on) }
}

function insteadOfPreference(item: TariffItem, on: LocalDate): DutyRate['source'] {
  const { authority, section = '' } = sourceOn(item, on)
  return { ...MFN_WHERE_LOWER, section: `s. 25; ${section}`, authority }
}

function isHigher(preference: RateTerms, mfn: RateTerms): boolean {
  const [claimed, usual] = [percentageOf(preference), percentageOf(mfn)]
  return claimed !== undefined && usual !== undefined && claimed > usual
}

const FREE = rate('0')

/** @returns undefined for a rate that is not a percentage alone */
function percentageOf({ regular, minimum, maximum, added }: RateTerms): bigint | undefined {
  if (regular.specific !== undefined) return undefined
  if (minimum !== undefined || maximum !== undefined || added !== undefined) return undefined
  return regular.adValorem ?? FREE
}
