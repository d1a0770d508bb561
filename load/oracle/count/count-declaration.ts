import type { Big } from 'big.js'
import { sumOf } from '../decimal.ts'
import type { Declaration } from '../goods.ts'
import { countLine, face, type CountedLine, type DollarsPer, type Faced } from './count-line.ts'

/** What a declaration owes, line by line. @throws NoQuantity where a rate asks for what no line states */
export function countDeclaration(
  { releasedOn: on, invoices }: Declaration,
  dollarsPer: DollarsPer,
): readonly CountedLine[] {
  const faced = invoices.flatMap((invoice) =>
    invoice.lines.map((line) => face(line, invoice, { on, dollarsPer })),
  )
  return faced.map((line) => countLine(withoutSmall(line, faced)))
}

/** Without what is due only where the goods that bear it are worth more together. */
function withoutSmall(line: Faced, all: readonly Faced[]): Faced {
  const dues = line.dues.filter(
    ({ regime, threshold }) => threshold === undefined || worthOf(regime, all).gt(threshold),
  )
  return { ...line, dues }
}

export function worthOf(regime: string | undefined, all: readonly Faced[]): Big {
  const bearing = all.filter(({ dues }) => dues.some((due) => due.regime === regime))
  return sumOf(bearing.map(({ valueForDuty }) => valueForDuty))
}
