import type { ClassificationNumber } from '../../kernel/identifiers.ts'
import type { Source } from '../../kernel/source.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { beginsWithAny } from './classification-index.ts'
import { TARIFF_DATA } from './data.ts'
import { lazily } from '../reference/index.ts'
import type { RawTariffCode } from './raw.ts'
import { TARIFF_CODES } from './sources.ts'

/** Four digits of Chapter 99 that relieve goods of customs duty. */
export interface TariffCode {
  readonly code: string
  readonly name: Bilingual
  /** The charges that become nil. */
  readonly relieves: readonly 'customs-duty'[]
  /** Beginnings of the classification numbers that do not go with it. */
  readonly incompatible: ReadonlySet<string>
  readonly source: Source
}

/** @returns undefined for four digits that are no tariff code here */
export function tariffCode(code: string): TariffCode | undefined {
  return byCode().get(code)
}

/** @see sources.ts TARIFF_CODES */
export function goesWithTariffCode(
  classification: ClassificationNumber,
  code: TariffCode,
): boolean {
  return !beginsWithAny(classification, code.incompatible)
}

const byCode = lazily(
  () => new Map(TARIFF_DATA.tariffCodes.map((raw) => [raw.code, parseTariffCode(raw)])),
)

function parseTariffCode(raw: RawTariffCode): TariffCode {
  return {
    code: raw.code,
    name: bilingual(raw),
    relieves: raw.relief === 'customs-duty' ? ['customs-duty'] : [],
    incompatible: new Set(raw.incompatible),
    source: { ...TARIFF_CODES, section: raw.code },
  }
}
