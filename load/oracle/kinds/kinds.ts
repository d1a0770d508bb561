import { sumOf } from '../decimal.ts'
import type { CountedLine } from '../count/count-line.ts'
import type { Declaration } from '../goods.ts'
import { givesWay, subjectTo } from '../law/surtaxes.ts'
import { kindsOfLine, type Placed } from './kinds-of-line.ts'

/** What of the law a declaration touched, each kind once, as `group: member`. */
export function kindsOf(declaration: Declaration, counted: readonly CountedLine[]): Set<string> {
  const placed = placedLines(declaration, counted)
  const { invoices, releasedOn } = declaration
  return new Set([
    `released in: ${releasedOn.slice(0, 4)}`,
    ...(invoices.length > 1 ? ['several: invoices'] : []),
    ...(invoices.some(({ lines }) => lines.length > 1) ? ['several: lines'] : []),
    ...(new Set(invoices.map(({ currency }) => currency)).size > 1 ? ['several: currencies'] : []),
    ...invoices.map(({ currency }) => `currency: ${currency}`),
    ...ofThresholds(placed),
    ...placed.flatMap(kindsOfLine),
  ])
}

function placedLines({ releasedOn: on, invoices }: Declaration, counted: readonly CountedLine[]) {
  const pairs = invoices.flatMap((invoice) => invoice.lines.map((line) => ({ line, invoice, on })))
  return pairs.flatMap((pair, at): readonly Placed[] => {
    const line = counted[at]
    return line === undefined ? [] : [{ ...pair, counted: line }]
  })
}

/** Whether what bears a threshold is below it, at it or above it together. */
function ofThresholds(placed: readonly Placed[]): readonly string[] {
  const bearing = placed.flatMap(({ line, on, counted }) => {
    const subject = subjectTo(line, on)
    const codes = subject.map(({ code }) => code)
    return subject
      .filter(({ code, threshold }) => threshold !== undefined && !givesWay(code, codes, on))
      .map(({ code, threshold = '' }) => ({ code, threshold, value: counted.valueForDuty }))
  })
  return [...Map.groupBy(bearing, ({ code }) => code).values()].flatMap((same) => {
    const sum = sumOf(same.map(({ value }) => value))
    const side = ['below', 'met', 'passed'][sum.cmp(same[0]?.threshold ?? '0') + 1]
    return [
      `threshold: ${side}`,
      ...(same.length > 1 ? [`threshold: ${side} by several lines`] : []),
    ]
  })
}
