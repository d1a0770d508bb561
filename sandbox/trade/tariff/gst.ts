import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import { ZERO_RATE, type Rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseLimb } from './duty-rate.ts'
import { lazily } from '../reference/index.ts'
import type { RawGst } from './raw.ts'
import { GST } from './sources.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** How the goods stand under the GST; the rate is a fraction of the value for tax. */
export interface GstStatus extends Validity {
  readonly code: string
  readonly name: Bilingual
  readonly rate: Rate
  readonly classifications: readonly string[]
  readonly source: Source
}

/**
 * The GST status of the goods on that day, bounds inclusive; the most specific classification decides.
 *
 * @returns undefined before 2008-01-01, whose rates are not held
 * @see sources.ts GST
 */
export function gstRateOn(
  classification: ClassificationNumber,
  on: LocalDate,
): GstStatus | undefined {
  return statuses()
    .under(classification)
    .find((status) => isInForce(status, on))
}

/** Every GST status, in force or not. */
export function allGstStatuses(): readonly GstStatus[] {
  return parsed()
}

const parsed = lazily(() => TARIFF_DATA.gst.map(parseGst))

const statuses = lazily(() => new ClassificationIndex(parsed()))

function parseGst(raw: RawGst): GstStatus {
  return {
    code: raw.code,
    name: bilingual(raw),
    rate: parseLimb(raw.rate, undefined).adValorem ?? ZERO_RATE,
    classifications: raw.classifications,
    source: {
      ...GST,
      id: `${raw.code.toLowerCase()}-${raw.from}`,
      section: raw.section,
      inForce: raw.from,
    },
    ...parseValidity(raw),
  }
}
