import { formatShort } from '../../../kernel/decimal.ts'
import { addRates, RATE_SCALE, ZERO_RATE, type Rate } from '../../../kernel/rate.ts'
import type { LocalDate } from '../../../kernel/time.ts'
import { dutyRateOn } from '../duty-rate-on.ts'
import type { DutyRate, Limb, RateTerms } from '../duty-rate.ts'
import { gradeOn, type TariffItem } from '../edition.ts'
import { gstRateOn } from '../gst.ts'
import { tariffItems } from '../tariff-item.ts'
import { treatments, type Treatment } from '../treatment.ts'
import { dateTime, type Entity, type EntitySet, type Properties, type Sought } from './entity.ts'

/** @see sources.ts RATE_QUALIFIERS */
const [DOLLARS, PERCENT, FREE] = ['1', '3', '4']

const LIMBS = ['Min', 'Reg', 'Max'] as const

function limbProperties(kind: 'Specific' | 'AdValorem'): Properties {
  return Object.fromEntries(
    LIMBS.flatMap((limb) => [
      [`${kind}Rate${limb}Value`, 'Edm.Decimal'],
      [`${kind}Rate${limb}QualifierCode`, 'Edm.String'],
    ]),
  )
}

/** The duty of a tariff item under a treatment. @see sources.ts TARIFF_WEB_SERVICE */
export const CUSTOMS_DUTIES: EntitySet = {
  name: 'customsDuties',
  keys: ['TariffItemNumber', 'TariffTreatmentCode', 'AsOfDate'],
  properties: {
    TariffItemNumber: 'Edm.String',
    TariffTreatmentCode: 'Edm.String',
    AsOfDate: 'Edm.DateTime',
    GSTCode: 'Edm.String',
    CustomsDutyValidStartDate: 'Edm.DateTime',
    CustomsDutyValidEndDate: 'Edm.DateTime',
    FreeQualifierIndicator: 'Edm.Boolean',
    ...limbProperties('Specific'),
    ...limbProperties('AdValorem'),
    UnitOfMeasureCode: 'Edm.String',
    InactiveIndicator: 'Edm.Boolean',
    UpdateOn: 'Edm.DateTime',
  },
  entities: duties,
}

function* duties(sought: Sought): Generator<() => Entity> {
  const number = sought.values.get('TariffItemNumber')
  const code = sought.values.get('TariffTreatmentCode')
  const claimed = treatments().filter((each) => code === undefined || each.code === code)
  let last: string | undefined
  for (const item of tariffItems(sought.on)) {
    if (item.number === last || (number !== undefined && item.number !== number)) continue
    last = item.number
    for (const treatment of claimed) {
      const rate = dutyRateOn(item, treatment, sought.on)
      if (rate !== undefined) yield () => entityOf({ item, treatment, rate, on: sought.on })
    }
  }
}

interface Duty {
  readonly item: TariffItem
  readonly treatment: Treatment
  readonly rate: DutyRate
  readonly on: LocalDate
}

function entityOf({ item, treatment, rate, on }: Duty): Entity {
  const { edition } = item
  const start = gradeOn(edition, on) === 'guide' ? edition.effectiveOn : item.validFrom
  return {
    TariffItemNumber: item.number,
    TariffTreatmentCode: treatment.code,
    AsOfDate: dateTime(on),
    GSTCode: gstRateOn(item.classification, on)?.code ?? null,
    CustomsDutyValidStartDate: dateTime(start),
    CustomsDutyValidEndDate: null,
    FreeQualifierIndicator: String(isFree(rate)),
    ...limbValues(withAdded(rate)),
    UnitOfMeasureCode: item.unit ?? null,
    InactiveIndicator: 'false',
    UpdateOn: dateTime(edition.effectiveOn),
  }
}

function isFree({ regular, minimum, added }: RateTerms): boolean {
  return [regular, minimum, added].every(
    (limb) => limb?.adValorem === undefined && limb?.specific === undefined,
  )
}

type Limits = Pick<RateTerms, 'regular' | 'minimum' | 'maximum'>

/**
 * The service has no place for what is added after the limits. Added to each of them it says the same:
 * max(a, b) + c is max(a + c, b + c).
 */
function withAdded({ regular, minimum, maximum, added }: RateTerms): Limits {
  if (added === undefined)
    return { regular, ...(minimum && { minimum }), ...(maximum && { maximum }) }
  return {
    regular: sumOf(regular, added),
    ...(minimum && { minimum: sumOf(minimum, added) }),
    ...(maximum && { maximum: sumOf(maximum, added) }),
  }
}

function sumOf(one: Limb, other: Limb): Limb {
  const adValorem = addRates(one.adValorem ?? ZERO_RATE, other.adValorem ?? ZERO_RATE)
  const specific = one.specific ?? other.specific
  if (one.specific === undefined || other.specific === undefined) {
    return { adValorem, ...(specific && { specific }) }
  }
  const perUnit = addRates(one.specific.perUnit, other.specific.perUnit)
  return { adValorem, specific: { ...one.specific, perUnit } }
}

function limbValues({ regular, minimum, maximum }: Limits): Entity {
  const limbs = { Min: minimum, Reg: regular, Max: maximum }
  return Object.fromEntries(
    LIMBS.flatMap((name) => {
      const { adValorem, specific } = limbs[name] ?? {}
      const isNil = name === 'Reg' && adValorem === undefined && specific === undefined
      return [
        [`SpecificRate${name}Value`, specific ? decimal(specific.perUnit) : null],
        [`SpecificRate${name}QualifierCode`, specific ? DOLLARS : null],
        [`AdValoremRate${name}Value`, adValorem === undefined ? null : percent(adValorem)],
        [
          `AdValoremRate${name}QualifierCode`,
          isNil ? FREE : adValorem === undefined ? null : PERCENT,
        ],
      ]
    }),
  )
}

function decimal(rate: Rate): string {
  return formatShort(rate, RATE_SCALE)
}

function percent(rate: Rate): string {
  return formatShort(rate, RATE_SCALE - 2)
}
