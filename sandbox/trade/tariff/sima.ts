import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { countryOf } from '../reference/index.ts'
import { ClassificationIndex } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { parseLimb, type DutyRate } from './duty-rate.ts'
import { isNearName, plainName } from './exporter-name.ts'
import { lazily } from '../reference/index.ts'
import { parseMeasure, type MeasureBase } from './measure.ts'
import { namesOrigin, parseOrigins, type Origins } from './origins.ts'
import type { RawSima, RawSimaAmount } from './raw.ts'
import { isInForce } from './validity.ts'

/** An anti-dumping or countervailing amount of a measure. */
export interface SimaCharge extends DutyRate {
  readonly type: 'anti-dumping' | 'countervailing'
  readonly regime: string
  /** The listed exporter whose goods bear it; absent: those of all other exporters. */
  readonly exporter?: string
}

/** A finding or undertaking under the Special Import Measures Act. */
export interface SimaMeasure extends MeasureBase {
  readonly origins: Origins
  readonly amounts: readonly SimaCharge[]
  /** The exporters that have amounts of their own, each by its plain name. */
  readonly exporters: ReadonlyMap<string, string>
}

/**
 * The SIMA measures that name the goods, their origin and the day, all bounds inclusive. Whether the
 * goods are as the finding describes them is for the filer to say.
 *
 * @param origin ISO 3166-1 alpha-2, or a US state of origin such as `UNY`; undefined for any
 */
export function simaMeasuresOn(
  classification: ClassificationNumber,
  origin: string | undefined,
  on: LocalDate,
): readonly SimaMeasure[] {
  const named = measures().under(classification)
  if (named.length === 0) return named
  const country = origin === undefined ? undefined : countryOf(origin)
  return named.filter((measure) => isInForce(measure, on) && namesOrigin(measure.origins, country))
}

/** What the measure charges goods of the exporter: its own amount of a kind, else all others'. */
export function simaChargesFor(measure: SimaMeasure, exporter?: string): readonly SimaCharge[] {
  const listed = exporter === undefined ? undefined : measure.exporters.get(plainName(exporter))
  return KINDS.flatMap((kind) => {
    const ofKind = measure.amounts.filter(({ type }) => type === kind)
    const own = ofKind.find((amount) => amount.exporter === listed)
    return own ?? ofKind.find((amount) => amount.exporter === undefined) ?? []
  })
}

/**
 * The listed exporters that a name, which is none of theirs, may be a slip of.
 *
 * @see sources.ts EXPORTER_NAMES
 */
export function exportersNear(measure: SimaMeasure, exporter: string): readonly string[] {
  const written = plainName(exporter)
  if (measure.exporters.has(written)) return []
  return [...measure.exporters].flatMap(([name, listed]) =>
    isNearName(written, name) ? [listed] : [],
  )
}

const KINDS = ['anti-dumping', 'countervailing'] as const

/** Every SIMA measure, in force or not. */
export function allSimaMeasures(): readonly SimaMeasure[] {
  return parsed()
}

const parsed = lazily(() => TARIFF_DATA.sima.map(parseSima))

const measures = lazily(() => new ClassificationIndex(parsed()))

function parseSima(raw: RawSima): SimaMeasure {
  const base = parseMeasure(raw, {
    en: `Special Import Measures Act, measures in force: ${raw.en}`,
    fr: `Loi sur les mesures spéciales d’importation, mesures en vigueur : ${raw.fr}`,
  })
  const listed = raw.amounts.flatMap(({ exporter }) => exporter ?? [])
  return {
    ...base,
    origins: parseOrigins(raw),
    amounts: raw.amounts.map((amount) => parseAmount(amount, base)),
    exporters: new Map(listed.map((exporter) => [plainName(exporter), exporter])),
  }
}

function parseAmount(raw: RawSimaAmount, { regime, source }: MeasureBase): SimaCharge {
  const { kind, exporter, amount, unit, currency } = raw
  return {
    type: kind === 'anti-dumping' ? 'anti-dumping' : 'countervailing',
    regime,
    ...(exporter !== undefined && { exporter }),
    regular: parseLimb(amount, unit, currency),
    source,
  }
}
