import { readCents } from '../../kernel/money.ts'
import {
  aboveThresholds,
  KEPT_RATE,
  retraceLine,
  type ExplainableLine,
  type KeptInput,
  type KeptLine,
} from '../duties/index.ts'
import { parseRateText, rateTextOf, type DutyRate } from '../tariff/index.ts'
import { tariffItemOf } from '../../kernel/identifiers.ts'
import { exchangesOf, judged, valueOf, type Assessable } from './assess.ts'
import type { AssessedCharge, AssessedLine, Assessment } from './declaration.ts'
import { regimeFromKept } from './filed.ts'
import type { Line } from './filing.ts'
import type { ResolvedLine } from './resolve.ts'
import { setAsideMeasures } from './set-aside-measures.ts'
import type { Placed } from './placed.ts'
import { toldOf } from './told.ts'
import type { LocalDate } from '../../kernel/time.ts'

/** Goods as they were counted, and by the tariff of which day; absent: that of each direct shipment. */
export interface Retraceable extends Assessable {
  readonly accountedOn: LocalDate | undefined
}

/** The lines of an assessment as they were counted, as far as what was kept and what is known today tell. */
export function retrace(
  { invoices }: Assessment,
  assessable: Retraceable,
): readonly ExplainableLine[] {
  const kept = invoices.flatMap(({ lines }) => lines)
  return aboveThresholds(keptInputs(invoices, assessable)).map((input, at) =>
    retraceLine(input, keptLine(kept[at])),
  )
}

function keptInputs(
  invoices: Assessment['invoices'],
  assessable: Retraceable,
): readonly KeptInput[] {
  return assessable.goods.invoices.flatMap((invoice, index) => {
    const { edition, lines: assessed = [] } = invoices[index] ?? {}
    const { number, placeOfExport, directShipmentOn: shippedOn } = invoice
    const accountedOn = assessable.accountedOn ?? shippedOn
    const exchanges = exchangesOf(assessable, index)
    return invoice.lines.map((line, at) => {
      const resolved = requireResolved(assessable.lines[index]?.[at])
      const place = { line, resolved, invoice: number, number: at + 1 }
      const placed = { ...place, shippedOn, accountedOn, placeOfExport, edition }
      return {
        ...keptInput(placed),
        ...exchanges,
        dutyRate: dutyRateOf(line, resolved, { edition, rate: rateKept(assessed[at]) }),
        told: toldOf(placed),
      }
    })
  })
}

function keptInput({ line, resolved, shippedOn }: Placed) {
  return {
    ...judged(line, resolved),
    ...valueOf(line, resolved.tariffCode),
    unborne: [...resolved.unborne, ...setAsideMeasures(line, resolved, shippedOn)],
    gst: resolved.gst,
  }
}

function requireResolved(resolved: ResolvedLine | undefined): ResolvedLine {
  if (resolved === undefined) throw new Error('every line was looked up')
  return resolved
}

interface RateKept {
  readonly edition: string | undefined
  readonly rate: string | undefined
}

/** The rate of today where it is the one that was kept, or none was; else the kept one. */
function dutyRateOf(
  { classification }: Line,
  resolved: ResolvedLine,
  { edition, rate }: RateKept,
): DutyRate | undefined {
  const today = resolved.dutyRate
  if (rate === undefined || edition === undefined) return today
  const isSame = resolved.item?.edition.name === edition
  if (today !== undefined && isSame && rateTextOf(today) === rate) return today
  const terms = parseRateText(rate)
  const section = `edition ${edition}, tariff item ${tariffItemOf(classification)}`
  return terms && { ...terms, source: { ...KEPT_RATE, section } }
}

function rateKept(line: AssessedLine | undefined): string | undefined {
  return line?.charges.find(({ type }) => type === 'customs-duty')?.rate
}

function keptLine(line: AssessedLine | undefined): KeptLine {
  if (line === undefined) throw new Error('every line that was filed was assessed')
  return {
    valueForDuty: readCents(line.valueForDuty),
    charges: line.charges.map(keptCharge),
    valueForTax: readCents(line.valueForTax),
    total: readCents(line.total),
  }
}

function keptCharge(kept: AssessedCharge): KeptLine['charges'][number] {
  const { type, regime, computed, selfDeclared, amount } = kept
  return {
    type,
    regime: regime === undefined ? null : regimeFromKept(regime),
    computed: computed === undefined ? null : readCents(computed),
    selfDeclared: selfDeclared === undefined ? null : readCents(selfDeclared),
    amount: readCents(amount),
  }
}
