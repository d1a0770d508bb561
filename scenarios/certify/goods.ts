import type { DataTable } from '@cucumber/cucumber'
import type { WantedFiling, WantedInvoice, WantedItem } from './task.ts'
import type { Parties } from './world.ts'

/* How the sentences and tables of a suite become filings of a task. */

/** Days of the workspaces in which a certification plays. */
const SHIPPED_ON = '2026-02-20'
const RELEASED_ON = '2026-02-27'
const SEQUENCE_DIGITS = 8

export function itemsOf(table: DataTable): readonly WantedItem[] {
  return table.hashes().map((row) => ({
    description: row['goods'] ?? 'Goods',
    classification: row['classification'] ?? '',
    origin: row['origin'] ?? '',
    treatment: row['treatment'] ?? '2',
    quantity: row['quantity'] ?? '1',
    unit: row['unit'] ?? 'NMB',
    unitPrice: row['unit price'] ?? '1.00',
    valuationCode: '13',
    ...(row['declared GST'] && { declaredGst: row['declared GST'] }),
    ...(row['measures'] && { measures: measuresIn(row['measures']) }),
  }))
}

/** Such as `surtax 25154A not-subject, anti-dumping XSIMA-REBAR-KR subject`. */
function measuresIn(text: string): NonNullable<WantedItem['measures']> {
  return text.split(/, */).map((each) => {
    const [charge = '', measure, subject] = each.split(' ')
    return { charge, ...(measure && { measure }), ...(subject && { subject }) }
  })
}

export function invoiceOf(
  currency: string,
  number: number,
  items: readonly WantedItem[],
): WantedInvoice {
  const country = items[0]?.origin.slice(0, 1) === 'U' ? 'US' : (items[0]?.origin ?? 'US')
  return {
    number: `INV-${String(number)}`,
    seller: { name: 'Example Exports', country },
    currency,
    shippedOn: SHIPPED_ON,
    placeOfExport: country,
    items: [...items],
  }
}

/** The nth filing of the task, counted from 1, in which nothing else is wrong. */
export function filingOf(
  { importer, broker }: Parties,
  nth: number,
  invoices: readonly WantedInvoice[],
): WantedFiling {
  const sequence = String(nth).padStart(SEQUENCE_DIGITS, '0')
  return {
    transactionNumber: `${broker.accountSecurityNumber ?? ''}${sequence}0`,
    type: 'AB',
    importer: { account: importer.accounts[0] ?? '', legalName: importer.legalName },
    office: '312',
    cargoControlNumber: `1001CERTIFY${sequence}`,
    carrier: '1001',
    modeOfTransport: '2',
    releasedOn: RELEASED_ON,
    invoices: [...invoices],
  }
}
