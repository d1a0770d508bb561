import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { lazily } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseGstClass, parseGstRate, type GstStatus } from './gst-status.ts'
import { isInForce } from './validity.ts'

/**
 * The GST status of goods whose filer states none, bounds inclusive: no tax where the classification alone
 * tells that the goods are of a class on which none is paid, else the rate.
 *
 * @returns undefined before 2008-01-01, whose rates are not held
 * @see sources.ts GST_RATE
 */
export function gstRateOn(
  classification: ClassificationNumber,
  on: LocalDate,
): GstStatus | undefined {
  return sureOf(classification, on) ?? rateOn(on)
}

/** The statuses that a filer may state of the goods; the rate only where they are not surely free of tax. */
export function gstStatusesOn(
  classification: ClassificationNumber,
  on: LocalDate,
): readonly GstStatus[] {
  const rate = sureOf(classification, on) === undefined ? rateOn(on) : undefined
  const free = statable()
    .under(classification)
    .filter((status) => isInForce(status, on))
  return rate === undefined ? free : [rate, ...free]
}

export function isGstStatusCode(code: string): boolean {
  return codes().has(code)
}

/** Every GST status, in force or not; a class that follows from classifications is there once more for them. */
export function allGstStatuses(): readonly GstStatus[] {
  return [
    ...rates(),
    ...classes().flatMap(({ stated, sure }) => (sure ? [stated, sure] : [stated])),
  ]
}

function sureOf(classification: ClassificationNumber, on: LocalDate): GstStatus | undefined {
  return byClassification()
    .under(classification)
    .find((status) => isInForce(status, on))
}

function rateOn(on: LocalDate): GstStatus | undefined {
  return rates().find((rate) => isInForce(rate, on))
}

const rates = lazily(() => TARIFF_DATA.gstRates.map(parseGstRate))

const classes = lazily(() => TARIFF_DATA.gstClasses.map(parseGstClass))

const codes = lazily(() => new Set(allGstStatuses().map(({ code }) => code)))

const byClassification = lazily(
  () => new ClassificationIndex(classes().flatMap(({ sure }) => sure ?? [])),
)

const statable = lazily(() => new ClassificationIndex(classes().map(({ stated }) => stated)))
