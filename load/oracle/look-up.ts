import { FACTS, type Excise, type Sima, type Surtax, type TariffCode } from './fixtures.ts'
import type { Duty, Item } from './tariff.ts'

interface Validity {
  readonly from: string
  readonly to?: string | undefined
}

interface Named extends Validity {
  readonly classifications: readonly string[]
}

interface Entitlement extends Validity {
  readonly country: readonly string[]
  readonly exceptItems: readonly string[]
}

/** Both bounds inclusive. */
export function isInForce({ from, to }: Validity, on: string): boolean {
  return on >= from && (to === undefined || on <= to)
}

export function countryOf(origin: string): string {
  return origin.length === 3 ? 'US' : origin
}

/** The treatments that goods of the origin may claim and under which the item has a rate. */
export function treatmentsFor(item: Item, origin: string, on: string): readonly string[] {
  const country = countryOf(origin)
  const isNamed = (list: readonly Entitlement[]): boolean =>
    list.some(
      (entry) =>
        entry.country.includes(country) &&
        isInForce(entry, on) &&
        !entry.exceptItems.some((beginning) => item.classification.startsWith(beginning)),
    )
  return FACTS.treatments
    .filter((treatment) => isInForce(treatment, on) && !isNamed(treatment.exceptCountries))
    .filter(({ countries }) => countries === '*' || isNamed(countries))
    .map(({ code }) => code)
    .filter((code) => dutyOf(item, code) !== undefined)
}

const GENERAL_TARIFF = '3'
/** Crude oil has a General Tariff rate of its own that is not at hand. */
const NO_GENERAL_RATE = '2709.00.00'

/** As the edition states it; a preference above the MFN percentage gives way to that. */
export function dutyOf(item: Item, treatment: string): Duty | undefined {
  const { mfn, preferences } = item
  if (treatment === '2') return mfn
  if (treatment === GENERAL_TARIFF) return generalDuty(item)
  const named = FACTS.treatments.find(({ code }) => code === treatment)
  const preference = preferences.get(named?.abbreviation ?? '')
  const [claimed, usual] = [percentageOf(preference), percentageOf(mfn)]
  return claimed !== undefined && usual !== undefined && claimed > usual ? mfn : preference
}

/** Section 29: 35 %, or the MFN rate where its percentage is that or more. */
function generalDuty({ classification, mfn }: Item): Duty | undefined {
  if (classification.startsWith(NO_GENERAL_RATE)) return undefined
  return Number(mfn.regular.adValorem?.value ?? '0') >= 35
    ? mfn
    : { regular: { adValorem: { value: '35', qualifier: '3' } } }
}

function percentageOf(duty: Duty | undefined): number | undefined {
  if (duty === undefined || duty.unit !== undefined) return undefined
  if (duty.minimum !== undefined || duty.added !== undefined) return undefined
  return Number(duty.regular.adValorem?.value ?? '0')
}

export interface DeclaredGoods {
  readonly item: Item
  readonly origin: string
  readonly tariffCode?: string | undefined
}

/** Goods under a tariff code of chapters 98 and 99 are charged only where the order says so. */
export function surtaxesOn(goods: DeclaredGoods, on: string): readonly Surtax[] {
  const { item, origin, tariffCode } = goods
  return FACTS.surtaxes
    .filter((each) => names(each, item, on) && isAgainst(each, origin))
    .filter(
      ({ alsoUnder }) =>
        tariffCode === undefined || alsoUnder.some((under) => tariffCode.startsWith(under)),
    )
}

/** Whether a surtax is left aside for one of those that the goods bear. */
export function yields(code: string, borne: readonly string[], on: string): boolean {
  return FACTS.yields.some(
    (row) => row.code === code && row.from <= on && row.to.some((other) => borne.includes(other)),
  )
}

export function simaOn(item: Item, origin: string, on: string): readonly Sima[] {
  return FACTS.sima.filter((each) => names(each, item, on) && isAgainst(each, origin))
}

/** Each code once, as its most specific goods have it. */
export function exciseOn(item: Item, on: string): readonly Excise[] {
  const named = FACTS.excise
    .filter((each) => names(each, item, on))
    .toSorted((one, other) => specificity(other, item) - specificity(one, item))
  return named.filter(({ code }, at) => named.findIndex((each) => each.code === code) === at)
}

/** What is named, and what is due on all such goods unless another of its choice is named or comes first. */
export function exciseBorne(all: readonly Excise[], codes: readonly string[]): readonly Excise[] {
  const isNamed = ({ code }: Excise): boolean => codes.includes(code)
  return all.filter((each) => {
    if (isNamed(each)) return true
    if (each.selection !== 'always') return false
    if (each.choice === undefined) return true
    const rivals = all.filter(({ choice }) => choice === each.choice)
    return !rivals.some(isNamed) && rivals.find(({ selection }) => selection === 'always') === each
  })
}

/** Percent of the value for tax: none of goods that are surely free of it, or that the filer says are. */
export function gstOn(item: Item, on: string, stated?: string): string {
  const { rates } = FACTS.gst
  const rate = rates.find((each) => isInForce(each, on))
  const isFree = stated === undefined ? isSurelyFree(item, on) : stated !== rate?.code
  return isFree ? '0' : (rate?.percent ?? '0')
}

/** The codes that a filer may state of the goods. */
export function gstCodesFor(item: Item, on: string): readonly string[] {
  const { classes, rates } = FACTS.gst
  const free = classes.filter(({ sure, possible, ...each }) =>
    names({ ...each, classifications: [...sure, ...possible] }, item, on),
  )
  const rated = isSurelyFree(item, on) ? [] : rates.filter((each) => isInForce(each, on))
  return [...rated, ...free].map(({ code }) => code)
}

function isSurelyFree(item: Item, on: string): boolean {
  return FACTS.gst.classes.some((each) => names({ ...each, classifications: each.sure }, item, on))
}

/** The tariff codes that goods under the treatment may have, and that have an effect. */
export function tariffCodesFor({ classification }: Item, treatment: string, on: string) {
  const isAmong = (beginnings: readonly string[]): boolean =>
    beginnings.some((beginning) => classification.startsWith(beginning))
  return FACTS.tariffCodes
    .filter(({ relief }) => relief !== 'not-simulated')
    .filter(({ incompatible, only }) => isAmong(only) && !isAmong(incompatible))
    .filter(
      ({ treatments }) =>
        treatments === undefined ||
        treatments.some((open) => open.treatment.includes(treatment) && isInForce(open, on)),
    )
}

/** Whether the code makes the customs duty nil: chapter 99 never does under the General Tariff. */
export function isFreed(code: TariffCode, treatment: string): boolean {
  const isGeneral = treatment === GENERAL_TARIFF && code.code.startsWith('99')
  return code.relief === 'customs-duty' && !isGeneral
}

function names(measure: Named, item: Item, on: string): boolean {
  return isInForce(measure, on) && specificity(measure, item) >= 0
}

/** The length of the longest beginning that names the goods; -1 when none does. */
function specificity({ classifications }: Named, { classification }: Item): number {
  const beginnings = asSet(classifications)
  for (let length = classification.length; length > 0; length -= 1) {
    if (beginnings.has(classification.slice(0, length))) return length
  }
  return beginnings.has('*') ? 0 : -1
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Orders name up to a thousand tariff items, and every random line asks them all. */
function asSet(list: readonly string[]): ReadonlySet<string> {
  const set = sets.get(list) ?? new Set(list)
  sets.set(list, set)
  return set
}

function isAgainst(
  measure: { readonly countries: readonly string[]; readonly exceptCountries: readonly string[] },
  origin: string,
): boolean {
  const country = countryOf(origin)
  if (measure.exceptCountries.includes(country)) return false
  return measure.countries.includes('*') || measure.countries.includes(country)
}
