export type { DutyRate, Limb, Lots, RateTerms, Specific } from './duty-rate.ts'
export type { EditionTitle, TariffItem } from './edition.ts'
export { dutyRateOn } from './duty-rate-on.ts'
export { readEdition, type ReadEdition } from './edition-text.ts'
export { serveEditions } from './editions.ts'
export type { ExciseMeasure } from './excise-measure.ts'
export { exciseMeasuresOn } from './excise.ts'
export type { ValueBase } from './value-base.ts'
export { gstRateOn, gstStatusesOn, isGstStatusCode } from './gst.ts'
export type { GstStatus } from './gst-status.ts'
export { tariffLists } from './lists.ts'
export { NotAnEdition } from './not-an-edition.ts'
export {
  exportersNear,
  simaChargesFor,
  simaMeasuresOn,
  type SimaCharge,
  type SimaMeasure,
} from './sima.ts'
export { EXPORTER_NAMES } from './sources.ts'
export { reachesTariffCode, surtaxMeasuresOn, type SurtaxMeasure } from './surtax.ts'
export {
  EXEMPTION_CLAIMS,
  grantsExemption,
  remitsSurtax,
  type ExemptionClaim,
} from './surtax-order.ts'
export { yieldOf } from './surtax-yield.ts'
export {
  goesWithTariffCode,
  isOpenUnder,
  relievesUnder,
  tariffCode,
  type TariffCode,
} from './tariff-code.ts'
export { tariffItemOn } from './tariff-item.ts'
export { parseRateText } from './rate-text.ts'
export { rateTextOf } from './rate-text-of.ts'
export { editionTextOf, unreadColumns, type TariffTable } from './tariff-table.ts'
export {
  isTreatmentKeptInTransit,
  isTreatmentValidFor,
  treatmentFor,
  treatments,
  type Treatment,
} from './treatment.ts'
