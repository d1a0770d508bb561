import { parseClassification, type ClassificationNumber } from '../../../kernel/identifiers.ts'
import { formatRate } from '../../../kernel/rate.ts'
import { localDate } from '../../../kernel/time.ts'
import type { RateTerms } from '../duty-rate.ts'
import {
  dutyRateOn,
  tariffItemOn,
  treatmentFor,
  type DutyRate,
  type Limb,
  type Specific,
  type TariffItem,
  type Treatment,
} from '../index.ts'

export function classified(text: string): ClassificationNumber {
  return found(parseClassification(text), text)
}

export function itemOn(text: string, on: string): TariffItem {
  return found(tariffItemOn(classified(text), localDate(on)), text)
}

export function treatment(code: string): Treatment {
  return found(treatmentFor(code), code)
}

export function rateOn(classification: string, code: string, on: string): DutyRate | undefined {
  return dutyRateOn(itemOn(classification, on), treatment(code), localDate(on))
}

/** `0.125`, `0.0281/KGM`, `0.469 CNY/KGM`, `0.0188/KGM + 0.04` or `free`. */
export function limbText({ adValorem, specific, above }: Limb): string {
  const over = above === undefined ? '' : ` above ${specificText(above)}`
  const parts = [
    ...(specific === undefined ? [] : [specificText(specific)]),
    ...(adValorem === undefined ? [] : [formatRate(adValorem) + over]),
  ]
  return parts.length === 0 ? 'free' : parts.join(' + ')
}

function specificText({ perUnit, unit, currency }: Specific): string {
  return `${formatRate(perUnit)}${currency === undefined ? '' : ` ${currency}`}/${unit}`
}

export function rateText(rate: RateTerms | undefined): string | undefined {
  if (rate === undefined) return undefined
  const { regular, minimum, maximum, added } = rate
  const least = minimum === undefined ? '' : ` min ${limbText(minimum)}`
  const most = maximum === undefined ? '' : ` max ${limbText(maximum)}`
  const more = added === undefined ? '' : ` plus ${limbText(added)}`
  return limbText(regular) + least + most + more
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not found: ${what}`)
  return value
}

export { tariffItems } from '../tariff-item.ts'
