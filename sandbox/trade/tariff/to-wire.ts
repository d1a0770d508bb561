import { formatQuantity } from '../../kernel/quantity.ts'
import { formatRate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { dutyRateOn } from './duty-rate-on.ts'
import type { DutyRate, Limb, Specific } from './duty-rate.ts'
import type { ExciseMeasure } from './excise-measure.ts'
import { exciseMeasuresOn } from './excise.ts'
import { gstRateOn, gstStatusesOn } from './gst.ts'
import type { GstStatus } from './gst-status.ts'
import { gradeOn, type TariffItem } from './edition.ts'
import type { MeasureBase } from './measure.ts'
import type { Origins } from './origins.ts'
import { simaMeasuresOn, type SimaMeasure } from './sima.ts'
import { surtaxMeasuresOn, type SurtaxMeasure } from './surtax.ts'
import { countriesOn, treatments, type Treatment } from './treatment.ts'
import { isInForce, type Validity } from './validity.ts'

/** With what the edition that holds the item proves of that day. */
export function wireItem(item: TariffItem, on: LocalDate): object {
  const { edition } = item
  return {
    classification: item.classification,
    tariffItem: item.number,
    description: item.description,
    unit: item.unit,
    ...wireValidity(item),
    edition: { ...edition, authority: gradeOn(edition, on) },
  }
}

/** The treatment with the countries that may claim it on that day. */
export function wireTreatment(treatment: Treatment, on: LocalDate): object {
  const { code, abbreviation, name, authority, source, countries, exceptCountries, awaited } =
    treatment
  return {
    code,
    abbreviation,
    name,
    authority,
    ...(awaited === undefined ? wireValidity(treatment) : { awaited }),
    countries: isInForce(treatment, on) ? countries && countriesOn(countries, on) : [],
    exceptCountries: countriesOn(exceptCountries, on),
    countriesSource: wireSource(source),
  }
}

/** All that the tariff says of the item on that day; measures against any origin when none is named. */
export function wireClassification(
  item: TariffItem,
  { on, origin }: { readonly on: LocalDate; readonly origin: string | undefined },
): object {
  const { classification } = item
  const gst = gstRateOn(classification, on)
  return {
    ...wireItem(item, on),
    on,
    rates: treatments().flatMap((treatment) => ratesUnder(treatment, item, on)),
    surtaxes: surtaxMeasuresOn(classification, origin, on).map(wireSurtax),
    sima: simaMeasuresOn(classification, origin, on).map(wireSima),
    excise: exciseMeasuresOn(classification, on).map(wireExcise),
    gst: gst && wireGst(gst),
    gstStatuses: gstStatusesOn(classification, on).map(wireGst),
  }
}

function ratesUnder(treatment: Treatment, item: TariffItem, on: LocalDate): readonly object[] {
  const rate = dutyRateOn(item, treatment, on)
  const { code, abbreviation } = treatment
  return rate === undefined ? [] : [{ treatment: code, abbreviation, ...wireRate(rate) }]
}

function wireSurtax(measure: SurtaxMeasure): object {
  const { type, origins, order, codeAuthority } = measure
  return {
    type,
    ...wireMeasure(measure),
    order: order.id,
    codeAuthority,
    ...wireRate(measure),
    origins: wireOrigins(origins),
    exemptions: [...new Set(order.exemptions.map(({ claim }) => claim))],
  }
}

function wireSima(measure: SimaMeasure): object {
  const amounts = measure.amounts.map(({ type, exporter, regular }) => ({
    type,
    exporter,
    regular: wireLimb(regular),
  }))
  return { ...wireMeasure(measure), origins: wireOrigins(measure.origins), amounts }
}

function wireExcise(measure: ExciseMeasure): object {
  const { type, selection, choice, base } = measure
  return { type, selection, choice, base, ...wireMeasure(measure), ...wireRate(measure) }
}

function wireGst({ code, name, rate, source }: GstStatus): object {
  return { code, name, rate: formatRate(rate), source: wireSource(source) }
}

function wireMeasure(measure: MeasureBase): object {
  const { regime, name, source } = measure
  return { regime, name, ...wireValidity(measure), source: wireSource(source) }
}

function wireRate({ regular, minimum, maximum, added, source }: DutyRate): object {
  return {
    regular: wireLimb(regular),
    minimum: minimum && wireLimb(minimum),
    maximum: maximum && wireLimb(maximum),
    added: added && wireLimb(added),
    source: wireSource(source),
  }
}

function wireLimb({ adValorem, specific, above }: Limb): object {
  return {
    adValorem: adValorem === undefined ? undefined : formatRate(adValorem),
    specific: specific && wireSpecific(specific),
    above: above && wireSpecific(above),
  }
}

function wireSpecific({ perUnit, unit, currency, lots }: Specific): object {
  const wireLots = lots?.map(({ of, upTo }) => ({
    of: formatQuantity(of),
    upTo: upTo && formatQuantity(upTo),
  }))
  return { perUnit: formatRate(perUnit), unit, currency, lots: wireLots }
}

function wireOrigins({ only, except }: Origins): object {
  return { only: only && [...only], except: [...except] }
}

function wireSource({ id, instrument, section, authority, note }: Source): object {
  return { id, instrument, section, authority, note }
}

function wireValidity({ validFrom, validTo }: Validity): object {
  return { validFrom, validTo }
}
