import { formatCents, readCents } from '../../kernel/money.ts'
import { formatQuantity, readQuantity } from '../../kernel/quantity.ts'
import { rate } from '../../kernel/rate.ts'
import type { UsedRate } from './declaration.ts'
import type { InvoiceRate } from './facts.ts'
import type { DutyBlock, Filing, Invoice, Line, Measured, Wire, WireFiling } from './filing.ts'

/** The one spelling of a filing: two decimals in amounts, points in classification numbers. */
export function filingToWire(filing: Filing): WireFiling {
  return { ...filing, invoices: filing.invoices.map(invoiceToWire) }
}

function invoiceToWire(invoice: Invoice): Wire<Invoice> {
  const { freight, lines } = invoice
  return {
    ...invoice,
    freight: freight === undefined ? undefined : formatCents(freight),
    lines: lines.map(lineToWire),
  }
}

/** What is absent is undefined, which no JSON has. */
function lineToWire(line: Line): Wire<Line> {
  const { quantity, weight, value, repairValue, exportPrice, duties } = line
  return {
    ...line,
    quantity: quantity === undefined ? undefined : formatQuantity(quantity),
    weight: weight === undefined ? undefined : formatQuantity(weight),
    value: formatCents(value),
    repairValue: repairValue === undefined ? undefined : formatCents(repairValue),
    exportPrice: exportPrice === undefined ? undefined : formatCents(exportPrice),
    duties: duties.map(blockToWire),
  }
}

function blockToWire(block: DutyBlock): Wire<DutyBlock> {
  const { selfDeclared, content, measured } = block
  return {
    ...block,
    content: content === undefined ? undefined : formatCents(content),
    measured: measured && measuredToWire(measured),
    selfDeclared: selfDeclared === undefined ? undefined : formatCents(selfDeclared),
  }
}

function measuredToWire({ quantity, ...measured }: Measured): Wire<Measured> {
  return { ...measured, quantity: formatQuantity(quantity) }
}

/**
 * What was filed, as the domain sees it: the inverse of `filingToWire`. It was checked when it came in, by
 * the form of that day, so that the form of today is not asked again.
 */
export function filingFromKept(filed: WireFiling): Filing {
  return { ...filed, invoices: filed.invoices.map(invoiceFromKept) }
}

function invoiceFromKept({ freight, lines, ...invoice }: Wire<Invoice>): Invoice {
  return {
    ...invoice,
    ...(freight !== undefined && { freight: readCents(freight) }),
    lines: lines.map(lineFromKept),
  }
}

function lineFromKept({
  quantity,
  weight,
  value,
  repairValue,
  exportPrice,
  duties,
  ...line
}: Wire<Line>): Line {
  return {
    ...line,
    ...(quantity !== undefined && { quantity: readQuantity(quantity) }),
    ...(weight !== undefined && { weight: readQuantity(weight) }),
    value: readCents(value),
    ...(repairValue !== undefined && { repairValue: readCents(repairValue) }),
    ...(exportPrice !== undefined && { exportPrice: readCents(exportPrice) }),
    duties: duties.map(blockFromKept),
  }
}

function blockFromKept(kept: Wire<DutyBlock>): DutyBlock {
  const { regime, selfDeclared, content, measured, ...block } = kept
  return {
    ...block,
    ...(regime !== undefined && { regime: regimeFromKept(regime) }),
    ...(content !== undefined && { content: readCents(content) }),
    ...(measured !== undefined && { measured: measuredFromKept(measured) }),
    ...(selfDeclared !== undefined && { selfDeclared: readCents(selfDeclared) }),
  }
}

function measuredFromKept({ quantity, ...measured }: Wire<Measured>): Measured {
  return { ...measured, quantity: readQuantity(quantity) }
}

/** Codes of surtaxes as earlier versions had them, for want of the true ones. */
const FORMER_CODES: Readonly<Record<string, string | undefined>> = {
  'XUS25-1': '25066A',
  'XUS25-STEEL': '25095A',
  'XUS25-ALU': '25095A',
  'XUS25-TOOLS': '25095A',
  'XUS25-AUTO': '25118A',
  'XSG19-PLATE-1': 'XSG18-PLATE',
  'XSG19-PLATE-2': 'XSG18-PLATE',
  'XSG19-PLATE-3': 'XSG18-PLATE',
}

/** The code that a measure has today. */
export function regimeFromKept(regime: string): string {
  return FORMER_CODES[regime] ?? regime
}

/** The rate of an invoice as it was counted by. */
export function invoiceRateFromKept(used: UsedRate): InvoiceRate {
  return { ...used, rate: rate(used.rate) }
}
