import { readFileSync } from 'node:fs'
import exciseJson from '../../../fixtures/tariff/excise.json' with { type: 'json' }
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
  RawLuxury,
  RawSima,
  RawSurtax,
  RawSurtaxOrder,
  RawTariffCode,
  RawTreatment,
  RawYield,
} from './raw.ts'

/** The one place where the tariff data enter the program; a live feed would enter here too. */
interface TariffData {
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

/** The excerpt of the tariff that comes with the program, in the form of an edition. */
export function excerptText(): string {
  return readFileSync(new URL('../../../fixtures/tariff/items.tsv', import.meta.url), 'utf8')
}
