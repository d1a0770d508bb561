import * as v from 'valibot'
import { isInForce, type Validity } from '../day.ts'
import type { Item, Line } from '../goods.ts'
import { isNamed } from '../read/classifications.ts'
import { readFixture } from '../read/fixture.ts'
import { GENERAL_TARIFF } from './duty.ts'

interface TariffCode {
  readonly code: string
  /** Customs Tariff, s. 87 has the repair pay; goods repaired under an agreement pay no customs duty at all. */
  readonly isFree: boolean
  readonly isRepair?: true
  /** Treatments, each with the days on which it opens the code; absent: any. */
  readonly open?: readonly (readonly [treatments: string, days: Validity])[]
  readonly chapter?: string
}

/** Vessels by SOR/98-47, and the countries of agreements; never with the Most-Favoured-Nation Tariff. */
const VESSELS = [
  ['22 23 24 30 31 33', {}],
  ['34', { to: '2024-01-01' }],
] as const
const AGREEMENTS = [['10 11 13 14 21 25 26 27 28 29 30 31 33 34', {}]] as const

const FREEING = '9813 9814 9901 9903 9948 9958 9959 9960 9967 9979 9993'
  .split(' ')
  .map((code) => ({ code, isFree: true }))

export const TARIFF_CODES: readonly TariffCode[] = [
  ...FREEING,
  { code: '9971', isFree: false, isRepair: true, open: VESSELS, chapter: '89' },
  { code: '9992', isFree: true, isRepair: true, open: AGREEMENTS },
]

/** Which goods a code is refused with is invented here, and so read from the fixture. */
const { tariffCodes: FIXTURE } = readFixture(
  'tariff/tariff-codes.json',
  v.object({
    tariffCodes: v.array(
      v.object({ code: v.string(), incompatible: v.optional(v.array(v.string()), []) }),
    ),
  }),
)
const REFUSED = new Map(FIXTURE.map(({ code, incompatible }) => [code, incompatible]))

/** The codes that goods under the treatment may have. */
export function tariffCodesFor(item: Item, treatment: string, on: string): readonly TariffCode[] {
  return TARIFF_CODES.filter(({ code }) => !isNamed(REFUSED.get(code) ?? [], item))
    .filter(({ chapter = '' }) => item.classification.startsWith(chapter))
    .filter(
      ({ open }) =>
        open === undefined ||
        open.some(([codes, days]) => codes.split(' ').includes(treatment) && isInForce(days, on)),
    )
}

export function tariffCodeOf({ tariffCode }: Line): TariffCode | undefined {
  return TARIFF_CODES.find(({ code }) => code === tariffCode)
}

/** In chapter 98 the General Tariff is the rate of the others, in chapter 99 it stays 35 %. */
export function freesOfDuty(line: Line): boolean {
  const code = tariffCodeOf(line)
  if (code === undefined) return false
  return code.isFree && !(line.treatment === GENERAL_TARIFF && code.code.startsWith('99'))
}

/** What is counted of the goods: of those that were repaired abroad the repair. */
export function countedValue(line: Line): string {
  const isRepair = tariffCodeOf(line)?.isRepair === true
  return isRepair ? (line.repairValue ?? line.value) : line.value
}
