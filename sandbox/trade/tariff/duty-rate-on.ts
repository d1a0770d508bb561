import type { LocalDate } from '../../kernel/time.ts'
import { TARIFF_DATA } from './data.ts'
import { parseLimb, parseLimbs, type DutyRate } from './duty-rate.ts'
import { lazily } from '../reference/index.ts'
import type { RawRate } from './raw.ts'
import { CUSTOMS_TARIFF_SCHEDULE, GENERAL_TARIFF } from './sources.ts'
import type { TariffItem } from './tariff-item.ts'
import type { Treatment } from './treatment.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

type DatedRate = DutyRate & Validity
type RatesByTreatment = ReadonlyMap<string, readonly DatedRate[]>

/**
 * The rate of customs duty of the item under the treatment on that day, all bounds inclusive.
 * Under the General Tariff an item without a rate of its own has the default of section 29.
 * Whether the origin may claim the treatment is asked of `isTreatmentValidFor`.
 *
 * @returns undefined when the treatment gives the item no rate on that day
 * @see sources.ts CUSTOMS_TARIFF_SCHEDULE, GENERAL_TARIFF
 */
export function dutyRateOn(
  item: TariffItem,
  treatment: Treatment,
  on: LocalDate,
): DutyRate | undefined {
  if (!isInForce(treatment, on)) return undefined
  const stated = ratesOf(item.number)
    .get(treatment.code)
    ?.find((rate) => isInForce(rate, on))
  return stated ?? generalTariff().get(treatment.code)
}

const rawByItem = lazily(() => Map.groupBy(TARIFF_DATA.rates, (raw) => raw.tariffItem))

const parsedByItem = new Map<string, RatesByTreatment>()

const generalTariff = lazily(() => {
  const { treatment, regular } = TARIFF_DATA.generalTariff
  const byDefault: DutyRate = { regular: parseLimb(regular, undefined), source: GENERAL_TARIFF }
  return new Map([[treatment, byDefault]])
})

/** Parsed when first asked for. */
function ratesOf(number: string): RatesByTreatment {
  const known = parsedByItem.get(number)
  if (known !== undefined) return known
  const parsed = parseRates(rawByItem().get(number) ?? [])
  parsedByItem.set(number, parsed)
  return parsed
}

function parseRates(raws: readonly RawRate[]): RatesByTreatment {
  const rates = new Map<string, DatedRate[]>()
  for (const raw of raws) {
    const parsed = parseRate(raw)
    for (const code of raw.treatments) rates.set(code, [...(rates.get(code) ?? []), parsed])
  }
  return rates
}

function parseRate(raw: RawRate): DatedRate {
  const source = { ...CUSTOMS_TARIFF_SCHEDULE, section: `tariff item ${raw.tariffItem}` }
  return { ...parseLimbs(raw), source, ...parseValidity(raw) }
}
