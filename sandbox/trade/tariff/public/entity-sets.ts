import { formatRate } from '../../../kernel/rate.ts'
import type { ExciseMeasure } from '../excise-measure.ts'
import { exciseMeasuresOn } from '../excise.ts'
import { allGstStatuses } from '../gst.ts'
import type { GstStatus } from '../gst-status.ts'
import { tariffItems } from '../tariff-item.ts'
import { isInForce } from '../validity.ts'
import { CUSTOMS_DUTIES } from './duty-entities.ts'
import { dateTime, type Entity, type EntitySet, type Sought } from './entity.ts'

/** @see sources.ts TARIFF_WEB_SERVICE */
const TARIFF_CLASSIFICATIONS: EntitySet = {
  name: 'tariffClassifications',
  keys: ['TariffNumber', 'AsOfDate'],
  properties: {
    TariffNumber: 'Edm.String',
    AsOfDate: 'Edm.DateTime',
    TariffItemNumber: 'Edm.String',
    Description: 'Edm.String',
    UnitOfMeasureCode: 'Edm.String',
    TariffClassificationValidStartDate: 'Edm.DateTime',
    InactiveIndicator: 'Edm.Boolean',
  },
  entities: function* ({ on, language, values }) {
    for (const item of itemsSought({ on, values })) {
      yield () => ({
        TariffNumber: item.classification,
        AsOfDate: dateTime(on),
        TariffItemNumber: item.number,
        Description: item.description[language],
        UnitOfMeasureCode: item.unit ?? null,
        TariffClassificationValidStartDate: dateTime(item.validFrom),
        InactiveIndicator: 'false',
      })
    }
  },
}

const EXCISE_TAXES: EntitySet = {
  name: 'exciseTaxes',
  keys: ['TariffNumber', 'ExciseTaxCode', 'AsOfDate'],
  properties: {
    TariffNumber: 'Edm.String',
    ExciseTaxCode: 'Edm.String',
    AsOfDate: 'Edm.DateTime',
    ExciseTaxRate: 'Edm.Decimal',
    ExciseTaxRateQualifierCode: 'Edm.String',
    UnitOfMeasureCode: 'Edm.String',
    ExciseTaxValidStartDate: 'Edm.DateTime',
    ExciseTaxValidEndDate: 'Edm.DateTime',
    InactiveIndicator: 'Edm.Boolean',
  },
  entities: function* ({ on, values }) {
    for (const { classification } of itemsSought({ on, values })) {
      for (const measure of exciseMeasuresOn(classification, on)) {
        if (measure.type !== 'excise-tax' || !isSought(values, 'ExciseTaxCode', measure.regime))
          continue
        const key = { TariffNumber: classification, AsOfDate: dateTime(on) }
        yield () => ({ ...key, ...exciseValues(measure) })
      }
    }
  },
}

const GST_CODES: EntitySet = {
  name: 'gstCodes',
  keys: ['GSTCode', 'AsOfDate'],
  properties: {
    GSTCode: 'Edm.String',
    AsOfDate: 'Edm.DateTime',
    Description: 'Edm.String',
    GSTRate: 'Edm.Decimal',
    GSTValidStartDate: 'Edm.DateTime',
    GSTValidEndDate: 'Edm.DateTime',
    InactiveIndicator: 'Edm.Boolean',
  },
  entities: function* ({ on, language, values }) {
    for (const status of gstStatusesSought({ on, values })) {
      yield () => ({
        GSTCode: status.code,
        AsOfDate: dateTime(on),
        Description: status.name[language],
        GSTRate: formatRate(status.rate),
        GSTValidStartDate: dateTime(status.validFrom),
        GSTValidEndDate: status.validTo === undefined ? null : dateTime(status.validTo),
        InactiveIndicator: 'false',
      })
    }
  },
}

export const ENTITY_SETS: readonly EntitySet[] = [
  TARIFF_CLASSIFICATIONS,
  CUSTOMS_DUTIES,
  EXCISE_TAXES,
  GST_CODES,
]

function isSought(values: Sought['values'], key: string, value: string): boolean {
  return (values.get(key) ?? value) === value
}

function itemsSought({ on, values }: Pick<Sought, 'on' | 'values'>) {
  const number = values.get('TariffNumber')
  const items = tariffItems(on)
  return number === undefined ? items : items.filter((item) => item.classification === number)
}

/** Each code once: a class is there twice where classifications alone tell some of its goods. */
function gstStatusesSought({ on, values }: Pick<Sought, 'on' | 'values'>): readonly GstStatus[] {
  return allGstStatuses()
    .filter((status) => isInForce(status, on) && isSought(values, 'GSTCode', status.code))
    .filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at)
}

function exciseValues(measure: ExciseMeasure): Entity {
  const { regime, regular, validFrom, validTo } = measure
  const amount = regular.specific?.perUnit ?? regular.adValorem
  return {
    ExciseTaxCode: regime,
    ExciseTaxRate: amount === undefined ? null : formatRate(amount),
    ExciseTaxRateQualifierCode: regular.specific === undefined ? '3' : '1',
    UnitOfMeasureCode: regular.specific?.unit ?? null,
    ExciseTaxValidStartDate: dateTime(validFrom),
    ExciseTaxValidEndDate: validTo === undefined ? null : dateTime(validTo),
    InactiveIndicator: 'false',
  }
}
