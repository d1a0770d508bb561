import { formatCents } from '../../kernel/money.ts'
import { formatQuantity } from '../../kernel/quantity.ts'
import type { DutyBlock, Filing, Invoice, Line, Wire, WireFiling } from './filing.ts'

/** The one spelling of a filing: two decimals in amounts, points in classification numbers. */
export function filingToWire(filing: Filing): WireFiling {
  return { ...filing, invoices: filing.invoices.map(invoiceToWire) }
}

function invoiceToWire(invoice: Invoice): Wire<Invoice> {
  return { ...invoice, lines: invoice.lines.map(lineToWire) }
}

function lineToWire({ quantity, weight, value, duties, ...line }: Line): Wire<Line> {
  return {
    ...line,
    quantity: formatQuantity(quantity),
    ...(weight !== undefined && { weight: formatQuantity(weight) }),
    value: formatCents(value),
    duties: duties.map(blockToWire),
  }
}

function blockToWire({ selfDeclared, ...block }: DutyBlock): Wire<DutyBlock> {
  return selfDeclared === undefined ? block : { ...block, selfDeclared: formatCents(selfDeclared) }
}
