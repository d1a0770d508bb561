import type { CountedLine } from '../count/count-line.ts'
import { countryOf, type Invoice, type Line } from '../goods.ts'
import { dutyOf, GENERAL_TARIFF, preferenceOf } from '../law/duty.ts'
import { BREAK, BREAK_CODE, breakNumbers, isSurelyFree } from '../law/gst.ts'
import { amountFor, simaOn } from '../law/sima.ts'
import { givesWay, subjectTo, surtaxesOf, surtaxesOn } from '../law/surtaxes.ts'
import { beside, isInForce } from '../day.ts'
import { isNamed } from '../read/classifications.ts'
import { kindOfRate } from '../read/rate-text.ts'

/** A counted line in its place. */
export interface Placed {
  readonly line: Line
  readonly invoice: Invoice
  readonly on: string
  readonly counted: CountedLine
}

/** What of the law the line touched, each as `group: member`. */
export function kindsOfLine(placed: Placed): readonly string[] {
  return [
    ...ofDuty(placed),
    ...ofSurtaxes(placed),
    ...ofSima(placed),
    ...ofExcise(placed),
    ...ofTax(placed),
    ...ofCodes(placed),
    ...placed.line.duties.flatMap(({ type, selfDeclared }) =>
      selfDeclared === undefined ? [] : [`self-declared: ${type}`],
    ),
  ]
}

function ofDuty({ line }: Placed): readonly string[] {
  const { item, treatment, treatmentInTransit, unit } = line
  const rate = dutyOf(item, treatment) ?? ''
  const isMfn = rate === item.mfn && treatment !== '2'
  return [
    `treatment: ${treatment}`,
    `rate: ${kindOfRate(rate)}`,
    ...(treatmentInTransit ? ['treatment: kept in transit'] : []),
    ...(treatment === GENERAL_TARIFF
      ? [isMfn ? 'treatment: 3 as MFN' : 'treatment: 3 at 35 %']
      : []),
    ...(isMfn && isHigher(line) ? ['treatment: MFN for a higher preference'] : []),
    ...(unit === undefined ? [] : ['quantity: in another unit']),
  ]
}

/** Whether a preference is not what its goods pay. */
function isHigher({ item, treatment }: Line): boolean {
  return treatment !== GENERAL_TARIFF && preferenceOf(item, treatment) !== dutyOf(item, treatment)
}

function ofSurtaxes({ line, on, counted }: Placed): readonly string[] {
  const subject = subjectTo(line, on)
  const codes = subject.map(({ code }) => code)
  return [
    ...ordersBeside(line, on),
    ...surtaxesOf(line.item, line.origin)
      .filter((surtax) => beside(surtax).includes(on))
      .map(({ code }) => `turning day: ${code} ${on}`),
    ...line.duties.flatMap(({ regime, exemption, subject: said }) => {
      const order = surtaxesOn(line, on).find(({ code }) => code === regime)?.order
      if (order === undefined) return []
      if (exemption !== undefined) return [`order: ${order} exempt`, `exemption: ${exemption}`]
      return said === 'not-subject' ? [`order: ${order} not subject`] : []
    }),
    ...subject.map(({ code, order }) =>
      givesWay(code, codes, on) ? `order: ${order} gives way` : `order: ${order} subject`,
    ),
    ...counted.charges.flatMap(({ type, regime }) =>
      regime !== undefined && (type === 'surtax' || type === 'safeguard')
        ? [`surtax: ${regime}`]
        : [],
    ),
    ...subject
      .filter(({ leastContent }) => leastContent !== undefined && line.treatment === '10')
      .map(({ code }) =>
        line.duties.some((block) => block.regime === code && block.content !== undefined)
          ? 'content: claimed'
          : 'content: least',
      ),
  ]
}

/** Orders that name the goods, but only later or no more. */
function ordersBeside({ item, origin }: Line, on: string): readonly string[] {
  const byOrder = Map.groupBy(surtaxesOf(item, origin), ({ order }) => order)
  return [...byOrder].flatMap(([order, rows]) => {
    if (rows.some((row) => isInForce(row, on))) return []
    if (rows.every(({ from }) => on < from)) return [`order: ${order} before`]
    return rows.every(({ to = on }) => to < on) ? [`order: ${order} after`] : []
  })
}

function ofSima({ line, on, counted }: Placed): readonly string[] {
  const { item, origin, duties, exportPrice } = line
  const { charges } = counted
  return simaOn(item, origin, on).flatMap(({ code, amounts }) => {
    const blocks = duties.filter(({ regime }) => regime === code)
    if (!charges.some(({ regime }) => regime === code)) {
      return blocks.some(({ subject }) => subject === 'undertaking') ? ['sima: undertaking'] : []
    }
    const exporter = blocks.find((block) => block.exporter !== undefined)?.exporter
    const due = (['anti-dumping', 'countervailing'] as const).flatMap(
      (kind) => amountFor(amounts, kind, exporter) ?? [],
    )
    return [
      `sima: ${code}`,
      ...due.map((amount) => (amount.exporter ? 'sima: own amount' : 'sima: all others')),
      ...due.flatMap(({ currency }) => (currency === 'CAD' ? [] : [`sima: in ${currency}`])),
      ...(exportPrice === undefined ? [] : ['sima: on a stated export price']),
    ]
  })
}

function ofExcise({ line, counted }: Placed): readonly string[] {
  const isExcise = /^(excise|luxury)/
  return [
    ...counted.charges.flatMap(({ type, regime }) =>
      isExcise.test(type) && regime !== undefined ? [`excise: ${regime}`] : [],
    ),
    ...line.duties.flatMap(({ measured }) =>
      measured === undefined
        ? []
        : [measured.packages ? 'quantity: in packages' : 'quantity: measured'],
    ),
  ]
}

function ofTax({ line, on }: Placed): readonly string[] {
  if (line.gstStatus !== undefined) return [`gst: ${line.gstStatus}`]
  const isOfBreak = isNamed(breakNumbers(), line.item) && beside(BREAK).includes(on)
  return [
    isSurelyFree(line.item, on) ? 'gst: unstated and free' : 'gst: unstated',
    ...(isOfBreak ? [`turning day: ${BREAK_CODE} ${on}`] : []),
  ]
}

function ofCodes({ line, invoice }: Placed): readonly string[] {
  const { tariffCode, specialAuthority, origin } = line
  const isOfOther = countryOf(origin) !== invoice.placeOfExport
  return [
    ...(tariffCode === undefined ? [] : [`tariff code: ${tariffCode}`]),
    ...(line.repairValue !== undefined && isOfOther ? ['tariff code: repaired elsewhere'] : []),
    ...(specialAuthority === undefined ? [] : [`special authority: ${specialAuthority}`]),
  ]
}
