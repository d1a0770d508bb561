import { NO_UNIT } from './count/quantities.ts'
import type { Declaration, Invoice } from './goods.ts'

/** As the calculator is asked. */
export function wireOf({ releasedOn, invoices }: Declaration) {
  return { releasedOn, invoices: invoices.map(wireInvoice) }
}

function wireInvoice(invoice: Invoice, index: number) {
  const { currency, shippedOn, placeOfExport, lines } = invoice
  return {
    number: `INV-${index + 1}`,
    vendor: { name: 'Random Vendor', country: 'CN' },
    currency,
    directShipmentOn: shippedOn,
    placeOfExport,
    lines: lines.map(({ item, unit = item.unit ?? NO_UNIT, ...line }) => ({
      ...line,
      description: 'Random goods',
      classification: item.classification,
      unit,
      valueForDutyCode: '13',
    })),
  }
}
