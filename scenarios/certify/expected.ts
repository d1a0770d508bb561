import { formatScaled, parseScaled, roundHalfAwayFromZero } from '../../sandbox/kernel/decimal.ts'
import type { WantedFiling, WantedInvoice, WantedItem } from './task.ts'

const SCALE = 6
const CENT_SCALE = 2

/** What a filing is to be sent as; counted here in whole numbers, apart from every candidate. */
export function expectedFiling({ importer, invoices, corrections: _, ...header }: WantedFiling) {
  return { ...header, importer: importer.account, invoices: invoices.map(expectedInvoice) }
}

export type ExpectedFiling = ReturnType<typeof expectedFiling>

function expectedInvoice({
  number,
  seller,
  currency,
  shippedOn,
  placeOfExport,
  items,
}: WantedInvoice) {
  return {
    number,
    vendor: seller,
    currency,
    directShipmentOn: shippedOn,
    placeOfExport,
    lines: items.map(expectedLine),
  }
}

function expectedLine(item: WantedItem) {
  const { unitPrice, valuationCode, declaredGst, measures = [], ...goods } = item
  const gst = declaredGst === undefined ? [] : [{ type: 'gst', selfDeclared: declaredGst }]
  const blocks = measures.map(({ charge, measure, subject }) => ({
    type: charge,
    ...(measure !== undefined && { regime: measure }),
    ...(subject !== undefined && { subject }),
  }))
  return {
    ...goods,
    value: valueOf(item.quantity, unitPrice),
    valueForDutyCode: valuationCode,
    duties: [...blocks, ...gst],
  }
}

/** Quantity times unit price to the cent, a half up. */
export function valueOf(quantity: string, unitPrice: string): string {
  const [one, other] = [parseScaled(quantity, SCALE), parseScaled(unitPrice, SCALE)]
  if (one === undefined || other === undefined) throw new Error(`${quantity} × ${unitPrice}`)
  const cents = roundHalfAwayFromZero(one * other, 10n ** BigInt(2 * SCALE - CENT_SCALE))
  return formatScaled(cents, CENT_SCALE)
}
