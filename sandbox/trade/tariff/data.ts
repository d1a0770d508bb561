import exciseJson from '../../../fixtures/tariff/excise.json' with { type: 'json' }
import itemsJson from '../../../fixtures/tariff/items.json' with { type: 'json' }
import gstJson from '../../../fixtures/tariff/gst.json' with { type: 'json' }
import simaJson from '../../../fixtures/tariff/sima.json' with { type: 'json' }
import surtaxGoodsJson from '../../../fixtures/tariff/surtax-goods.json' with { type: 'json' }
import surtaxesJson from '../../../fixtures/tariff/surtaxes.json' with { type: 'json' }
import tariffCodesJson from '../../../fixtures/tariff/tariff-codes.json' with { type: 'json' }
import treatmentsJson from '../../../fixtures/tariff/treatments.json' with { type: 'json' }
import type {
  RawExcise,
  RawGstClass,
  RawGstRate,
  RawItem,
  RawLimb,
  RawLuxury,
  RawRate,
  RawSima,
  RawSurtax,
  RawSurtaxOrder,
  RawTariffCode,
  RawTreatment,
  RawYield,
} from './raw.ts'

/** The one place where the tariff data enter the program; a live feed would enter here too. */
interface TariffData {
  readonly items: readonly RawItem[]
  readonly rates: readonly RawRate[]
  readonly generalTariff: { readonly treatment: string; readonly regular: RawLimb }
  readonly treatments: readonly RawTreatment[]
  readonly surtaxes: readonly RawSurtax[]
  readonly surtaxOrders: readonly RawSurtaxOrder[]
  readonly surtaxGoods: Readonly<Record<string, readonly string[]>>
  readonly surtaxYields: readonly RawYield[]
  readonly sima: readonly RawSima[]
  readonly excise: readonly RawExcise[]
  readonly luxury: readonly RawLuxury[]
  readonly gstRates: readonly RawGstRate[]
  readonly gstClasses: readonly RawGstClass[]
  readonly tariffCodes: readonly RawTariffCode[]
}

export const TARIFF_DATA: TariffData = {
  items: itemsJson.items,
  rates: itemsJson.rates,
  generalTariff: itemsJson.generalTariff,
  treatments: treatmentsJson.treatments,
  surtaxes: surtaxesJson.surtaxes,
  surtaxOrders: surtaxesJson.orders,
  surtaxGoods: surtaxGoodsJson.goods,
  surtaxYields: surtaxesJson.yields,
  sima: simaJson.sima,
  excise: exciseJson.excise,
  luxury: exciseJson.luxury,
  gstRates: gstJson.rates,
  gstClasses: gstJson.classes,
  tariffCodes: tariffCodesJson.tariffCodes,
}
