import { ORDER } from '../count/due.ts'
import { CURRENCIES } from '../draw/draw-declaration.ts'
import { LAST } from '../draw/draw-days.ts'
import { EXCISE_CODES, exciseOn } from '../law/excise.ts'
import { BREAK, BREAK_CODE, GST_CODES, gstCodesFor } from '../law/gst.ts'
import { SIMA } from '../law/sima.ts'
import { EXEMPTIONS } from '../law/surtax-exemptions.ts'
import { dutyOf, preferenceOf } from '../law/duty.ts'
import { beside, isInForce } from '../day.ts'
import { SURTAXES } from '../law/surtax-orders.ts'
import { namedBy } from '../law/surtaxes.ts'
import { TARIFF_CODES } from '../law/tariff-codes.ts'
import { TREATMENTS } from '../law/treatments.ts'
import { isNamed } from '../read/classifications.ts'
import { ITEMS } from '../read/items.ts'

/** A day on which every class of goods is known. */
const LATE = '2025-01-15'

const [simaWithGoods, simaWithout] = split(codesOf(SIMA), (code) =>
  ITEMS.some((item) =>
    SIMA.some((measure) => measure.code === code && isNamed(measure.classifications, item)),
  ),
)
const [exciseWithGoods, exciseWithout] = split(EXCISE_CODES, (code) =>
  ITEMS.some((item) => exciseOn(item, LATE).some((excise) => excise.code === code)),
)
const [gstWithGoods, gstWithout] = split(GST_CODES, (code) =>
  ITEMS.some((item) => gstCodesFor(item, LATE).includes(code)),
)

const [higherWithGoods, higherWithout] = split(['MFN for a higher preference'], () =>
  ITEMS.some((item) =>
    TREATMENTS.some(({ code }) => {
      const preference = preferenceOf(item, code)
      return preference !== undefined && preference !== dutyOf(item, code)
    }),
  ),
)

/** What no classification number of the excerpt can meet. */
export const WITHOUT_GOODS = [...simaWithout, ...exciseWithout, ...gstWithout, ...higherWithout]

/** Every kind that the draw is to reach, read off the tables of the law. */
export const ALL_KINDS: readonly string[] = [
  ...named('released in', ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']),
  ...named('several', ['lines', 'invoices', 'currencies']),
  ...named('currency', CURRENCIES),
  ...named('treatment', [
    ...codesOf(TREATMENTS),
    ...['kept in transit', '3 as MFN', '3 at 35 %', ...higherWithGoods],
  ]),
  ...named('rate', [
    ...['free', 'percentage', 'specific', 'compound', 'limited', 'limit on a part'],
  ]),
  ...named('quantity', ['in another unit', 'measured', 'in packages']),
  ...named('order', orderKinds()),
  ...named(
    'exemption',
    EXEMPTIONS.map(({ claim }) => claim),
  ),
  ...named('surtax', codesOf(SURTAXES)),
  ...named('turning day', turningDays()),
  ...named('content', ['claimed', 'least']),
  ...named('threshold', [
    ...['below', 'met', 'passed'].flatMap((side) => [side, `${side} by several lines`]),
  ]),
  ...named('sima', [
    ...simaWithGoods,
    ...['undertaking', 'own amount', 'all others', 'in CNY', 'in EUR', 'on a stated export price'],
  ]),
  ...named('excise', exciseWithGoods),
  ...named('gst', [...gstWithGoods, 'unstated', 'unstated and free']),
  ...named('tariff code', [...codesOf(TARIFF_CODES), 'repaired elsewhere']),
  ...named(
    'special authority',
    EXEMPTIONS.flatMap(({ authority }) => authority ?? []),
  ),
  ...named('self-declared', ORDER),
]

function codesOf(rows: readonly { readonly code: string }[]): readonly string[] {
  return rows.map(({ code }) => code)
}

function split(codes: readonly string[], isMet: (code: string) => boolean) {
  return [codes.filter(isMet), codes.filter((code) => !isMet(code))] as const
}

function named(group: string, members: readonly string[]): readonly string[] {
  return [...new Set(members)].map((member) => `${group}: ${member}`)
}

/** The bounds of each surtax and of the GST break, with the day before it and the day after. */
function turningDays(): readonly string[] {
  const ofBreak = beside(BREAK).map((on) => `${BREAK_CODE} ${on}`)
  const ofSurtaxes = SURTAXES.flatMap((surtax) =>
    beside(surtax)
      .filter((on) => ITEMS.some((item) => isInForce(item, on) && isNamed(namedBy(surtax), item)))
      .map((on) => `${surtax.code} ${on}`),
  )
  return [...ofSurtaxes, ...ofBreak]
}

/** Each order in force, before and, if it ends, after; and as its blocks say. */
function orderKinds(): readonly string[] {
  const byOrder = Map.groupBy(SURTAXES, ({ order }) => order)
  return [...byOrder].flatMap(([order, rows]) => [
    ...[`${order} before`, `${order} subject`, `${order} not subject`],
    ...(rows.every(({ to = LAST }) => to < LAST) ? [`${order} after`] : []),
    ...(EXEMPTIONS.some((exemption) => exemption.order === order) ? [`${order} exempt`] : []),
  ])
}
