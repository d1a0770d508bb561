import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { countryOf } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseLimb, type DutyRate } from './duty-rate.ts'
import { lazily } from '../reference/index.ts'
import { parseMeasure, type MeasureBase } from './measure.ts'
import { namesOrigin, parseOrigins, type Origins } from './origins.ts'
import type { RawSurtax } from './raw.ts'
import { isInForce } from './validity.ts'

/** A surtax or a safeguard in force: a percentage of the value for duty beside the customs duty. */
export interface SurtaxMeasure extends MeasureBase, DutyRate {
  readonly type: 'surtax' | 'safeguard'
  /** The duty type of the declaration's block: `SUR` or `OTH`. */
  readonly dutyType: string
  readonly origins: Origins
}

/**
 * The surtaxes and safeguards that name the goods, their origin and the day, all bounds inclusive.
 * Quotas and remissions are not looked at: whether the goods are subject is for the filer to say.
 *
 * @param origin ISO 3166-1 alpha-2, or a US state of origin such as `UNY`; undefined for any
 */
export function surtaxMeasuresOn(
  classification: ClassificationNumber,
  origin: string | undefined,
  on: LocalDate,
): readonly SurtaxMeasure[] {
  const country = origin === undefined ? undefined : countryOf(origin)
  return surtaxes()
    .under(classification)
    .filter((measure) => isInForce(measure, on) && namesOrigin(measure.origins, country))
}

/** Every surtax and safeguard, in force or not. */
export function allSurtaxMeasures(): readonly SurtaxMeasure[] {
  return parsed()
}

const parsed = lazily(() => TARIFF_DATA.surtaxes.map(parseSurtax))

const surtaxes = lazily(() => new ClassificationIndex(parsed()))

function parseSurtax(raw: RawSurtax): SurtaxMeasure {
  return {
    ...parseMeasure(raw, raw.order),
    type: raw.regime === 'safeguard' ? 'safeguard' : 'surtax',
    dutyType: raw.dutyType,
    origins: parseOrigins(raw),
    regular: parseLimb(raw.rate, undefined),
  }
}
