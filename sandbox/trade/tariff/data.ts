import itemsJson from '../../../fixtures/tariff/items.json' with { type: 'json' }
import measuresJson from '../../../fixtures/tariff/measures.json' with { type: 'json' }
import tariffCodesJson from '../../../fixtures/tariff/tariff-codes.json' with { type: 'json' }
import treatmentsJson from '../../../fixtures/tariff/treatments.json' with { type: 'json' }
import type {
  RawExcise,
  RawGst,
  RawItem,
  RawLimb,
  RawRate,
  RawSima,
  RawSurtax,
  RawTariffCode,
  RawTreatment,
} from './raw.ts'

/** The one place where the tariff data enter the program; a live feed would enter here too. */
interface TariffData {
  readonly items: readonly RawItem[]
  readonly rates: readonly RawRate[]
  readonly generalTariff: { readonly treatment: string; readonly regular: RawLimb }
  readonly treatments: readonly RawTreatment[]
  readonly surtaxes: readonly RawSurtax[]
  readonly sima: readonly RawSima[]
  readonly excise: readonly RawExcise[]
  readonly gst: readonly RawGst[]
  readonly tariffCodes: readonly RawTariffCode[]
}

export const TARIFF_DATA: TariffData = {
  items: itemsJson.items,
  rates: itemsJson.rates,
  generalTariff: itemsJson.generalTariff,
  treatments: treatmentsJson.treatments,
  surtaxes: measuresJson.surtaxes,
  sima: measuresJson.sima,
  excise: measuresJson.excise,
  gst: measuresJson.gst,
  tariffCodes: tariffCodesJson.tariffCodes,
}
