import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { Source } from '../../kernel/source.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { bilingual, parseAuthority, type Bilingual } from '../reference/index.ts'
import { beginsWithAny } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { lazily } from '../reference/index.ts'
import type { RawTariffCode } from './raw.ts'
import { TARIFF_CODES } from './sources.ts'
import type { Treatment } from './treatment.ts'
import { isInForce, parseValidity, type Validity } from './validity.ts'

/** Four digits of chapters 98 and 99, for goods of which the other chapters say what they are. */
export interface TariffCode {
  readonly code: string
  readonly name: Bilingual
  /** Known, but refused by name while false. */
  readonly supported: boolean
  /** The charges that become nil. */
  readonly relieves: readonly 'customs-duty'[]
  /** Whether the value of the repair counts, instead of that of the goods. */
  readonly countsRepair: boolean
  /** Under which treatments alone it is open, and when; undefined is any. */
  readonly treatments: ReadonlyMap<string, Validity> | undefined
  /** Beginnings of the classification numbers that do not go with it. */
  readonly incompatible: ReadonlySet<string>
  /** Beginnings of those that alone do; undefined is any. */
  readonly only: ReadonlySet<string> | undefined
  readonly source: Source
}

const NOTHING: TariffCode['relieves'] = []
const GENERAL_TARIFF = '3'
const CHAPTER_99 = '99'

/** @returns undefined for four digits that are no tariff code here */
export function tariffCode(code: string): TariffCode | undefined {
  return byCode().get(code)
}

/** Every tariff code, in order. */
export function tariffCodes(): readonly TariffCode[] {
  return [...byCode().values()]
}

/** @see sources.ts TARIFF_CODES */
export function goesWithTariffCode(
  classification: ClassificationNumber,
  { incompatible, only }: TariffCode,
): boolean {
  if (beginsWithAny(classification, incompatible)) return false
  return only === undefined || beginsWithAny(classification, only)
}

/** Whether goods under that treatment may have the tariff code on that day, bounds inclusive. */
export function isOpenUnder(
  { treatments }: TariffCode,
  treatment: Treatment,
  on: LocalDate,
): boolean {
  if (treatments === undefined) return true
  const validity = treatments.get(treatment.code)
  return validity !== undefined && isInForce(validity, on)
}

/** The charges that become nil under that treatment: the General Tariff of chapter 99 is never free. */
export function relievesUnder(
  { code, relieves }: TariffCode,
  treatment: Treatment,
): TariffCode['relieves'] {
  return treatment.code === GENERAL_TARIFF && code.startsWith(CHAPTER_99) ? NOTHING : relieves
}

const byCode = lazily(
  () => new Map(TARIFF_DATA.tariffCodes.map((raw) => [raw.code, parseTariffCode(raw)])),
)

function parseTariffCode(raw: RawTariffCode): TariffCode {
  const { code, relief, repair = false, treatments, incompatible, only, note } = raw
  return {
    code,
    name: bilingual(raw),
    supported: relief !== 'not-simulated',
    relieves: relief === 'customs-duty' ? ['customs-duty'] : NOTHING,
    countsRepair: repair,
    treatments: treatments && parseTreatments(treatments),
    incompatible: new Set(incompatible),
    only: only && new Set(only),
    source: {
      id: `tariff-code-${code}`,
      instrument: TARIFF_CODES.instrument,
      section: code,
      authority: parseAuthority(raw.grade),
      ...(note !== undefined && { note }),
    },
  }
}

function parseTreatments(
  raws: NonNullable<RawTariffCode['treatments']>,
): ReadonlyMap<string, Validity> {
  return new Map(
    raws.flatMap(({ treatment, from = '1998-01-01', to }) =>
      treatment.split(' ').map((code) => [code, parseValidity({ from, to })]),
    ),
  )
}
