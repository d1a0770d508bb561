import type { Measure, Relief, Unborne } from '../duties/index.ts'
import type { LocalDate } from '../../kernel/time.ts'
import {
  dutyRateOn,
  exciseMeasuresOn,
  goesWithTariffCode,
  gstRateOn,
  gstStatusesOn,
  isOpenUnder,
  isTreatmentKeptInTransit,
  isTreatmentValidFor,
  reachesTariffCode,
  relievesUnder,
  simaChargesFor,
  simaMeasuresOn,
  surtaxMeasuresOn,
  tariffCode,
  tariffItemOn,
  treatmentFor,
  type DutyRate,
  type ExciseMeasure,
  type GstStatus,
  type SimaMeasure,
  type SurtaxMeasure,
  type TariffCode,
  type TariffItem,
  type Treatment,
} from '../tariff/index.ts'
import { borneExcise } from './borne-excise.ts'
import type { DutyBlock, Goods, Line } from './filing.ts'
import { saidOf } from './said-of-measure.ts'
import { surtaxesOf } from './surtaxes.ts'

/** Most goods meet no measure. */
const NONE: readonly Measure[] = []

/** A line with all that the tariff says of it on the day of accounting; absent is not found. */
export interface ResolvedLine {
  readonly item: TariffItem | undefined
  readonly treatment: Treatment | undefined
  readonly treatmentIsValid: boolean
  /** Whether an order keeps the treatment for such goods, which were in transit when their country lost it. */
  readonly treatmentIsKept: boolean
  readonly dutyRate: DutyRate | undefined
  readonly surtaxes: readonly SurtaxMeasure[]
  readonly sima: readonly SimaMeasure[]
  readonly excise: readonly ExciseMeasure[]
  /** Those of the measures that the line must bear, as its duty blocks say of its goods. */
  readonly measures: readonly Measure[]
  /** Those of the surtaxes that it does not bear, and why. */
  readonly unborne: readonly Unborne[]
  readonly gst: GstStatus | undefined
  /** Whether the goods may have the GST status that the line states, if it states one. */
  readonly gstFits: boolean
  readonly tariffCode: TariffCode | undefined
  readonly tariffCodeFits: boolean
  /** Whether goods under the treatment may have the tariff code on the day. */
  readonly tariffCodeIsOpen: boolean
  /** Of the tariff code. */
  readonly relief: Relief | null
}

/**
 * The day by whose tariff, measures and taxes goods are counted: that of their accounting, which for goods
 * released before final accounting is the interim one at their release. The exchange rate alone goes by the
 * direct shipment date.
 *
 * @param today the day of filing, for goods that are released by it
 * @see sources.ts DAY_OF_ACCOUNTING
 */
export function accountingDay({ releasedOn }: Goods, today: LocalDate): LocalDate {
  return releasedOn ?? today
}

/** @param accountedOn absent: the direct shipment date of each invoice, as earlier versions had it */
export function resolveGoods(
  { invoices }: Goods,
  accountedOn: LocalDate | undefined,
): readonly (readonly ResolvedLine[])[] {
  return invoices.map(({ lines, directShipmentOn: shippedOn, placeOfExport }) => {
    const journey = { on: accountedOn ?? shippedOn, shippedOn, placeOfExport }
    return lines.map((line) => resolveLine(line, journey))
  })
}

interface Journey {
  /** The day of accounting. */
  readonly on: LocalDate
  readonly shippedOn: LocalDate
  readonly placeOfExport: string
}

function resolveLine(line: Line, journey: Journey): ResolvedLine {
  const { on } = journey
  const { classification, origin } = line
  const item = tariffItemOn(classification, on)
  const treatment = treatmentFor(line.treatment)
  const code = line.tariffCode === undefined ? undefined : tariffCode(line.tariffCode)
  const surtaxes = surtaxesNaming(line, on)
  const sima = simaMeasuresOn(classification, origin, on)
  const excise = exciseMeasuresOn(classification, on)
  const { borne, unborne } = surtaxesOf(line, surtaxes, on)
  const { treatmentIsValid, treatmentIsKept } = standingUnder(
    treatment,
    treatedGoods(line, code, journey),
    journey,
  )
  const { gst, gstFits } = gstOf(line, on)
  return {
    item,
    treatment,
    treatmentIsValid,
    treatmentIsKept,
    dutyRate: item && treatment && dutyRateOn(item, treatment, on),
    surtaxes,
    sima,
    excise,
    measures: withMeasured(line, [
      ...borne,
      ...borneSima(line, sima),
      ...borneExcise(line, excise),
    ]),
    unborne,
    gst,
    gstFits,
    tariffCode: code,
    tariffCodeFits: code === undefined || goesWithTariffCode(classification, code),
    tariffCodeIsOpen:
      code === undefined || treatment === undefined || isOpenUnder(code, treatment, on),
    relief: code && treatment ? reliefOf(code, treatment) : null,
  }
}

/** Goods returned after repair are treated as of the country that repaired them. @see sources.ts REPAIRED_ABROAD */
export function treatedGoods(
  line: Line,
  code: TariffCode | undefined,
  { placeOfExport }: Pick<Journey, 'placeOfExport'>,
): Line {
  return code?.countsRepair === true ? { ...line, origin: placeOfExport } : line
}

/** Whether an order keeps the treatment is asked only where the filer claims it. */
function standingUnder(treatment: Treatment | undefined, goods: Line, journey: Journey) {
  if (treatment === undefined) return { treatmentIsValid: false, treatmentIsKept: false }
  const isValid = isTreatmentValidFor(treatment, goods, journey.on)
  const treatmentIsKept =
    goods.treatmentInTransit === true && isTreatmentKeptInTransit(treatment, goods.origin, journey)
  return { treatmentIsValid: isValid || treatmentIsKept, treatmentIsKept }
}

function surtaxesNaming(
  { classification, origin, tariffCode: code }: Line,
  on: LocalDate,
): readonly SurtaxMeasure[] {
  const named = surtaxMeasuresOn(classification, origin, on)
  return code === undefined ? named : named.filter((measure) => reachesTariffCode(measure, code))
}

function borneSima(line: Line, sima: readonly SimaMeasure[]): readonly Measure[] {
  if (sima.length === 0) return NONE
  return sima.flatMap((measure) => {
    const { subject, exporter } = saidOf(line, measure.regime)
    return subject === 'subject' ? simaChargesFor(measure, exporter) : []
  })
}

/** What a block says that its measure counts by. */
function withMeasured(line: Line, measures: readonly Measure[]): readonly Measure[] {
  if (measures.length === 0) return NONE
  if (line.duties.every(({ measured }) => measured === undefined)) return measures
  return measures.map((measure) => {
    const measured = measuredOf(line, measure)
    return measured === undefined ? measure : { ...measure, measured }
  })
}

/** What the block of the charge says itself, else what another block of the measure does. */
function measuredOf({ duties }: Line, { type, regime }: Measure): DutyBlock['measured'] {
  const blocks = duties.filter((block) => block.regime === regime && block.measured !== undefined)
  return (blocks.find((block) => block.type === type) ?? blocks[0])?.measured
}

function gstOf(
  { classification, gstStatus: code }: Line,
  on: LocalDate,
): Pick<ResolvedLine, 'gst' | 'gstFits'> {
  const usual = gstRateOn(classification, on)
  if (code === undefined) return { gst: usual, gstFits: true }
  const stated = gstStatusesOn(classification, on).find((status) => status.code === code)
  return { gst: stated ?? usual, gstFits: stated !== undefined }
}

function reliefOf(code: TariffCode, treatment: Treatment): Relief | null {
  const relieves = relievesUnder(code, treatment)
  return relieves.length === 0 ? null : { tariffCode: code.code, relieves, source: code.source }
}
