import type { Finding } from '../../../kernel/problem.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import { invoiceRule } from './rule.ts'

export const DISTINCT_INVOICES_FINDING = {
  code: 'invoice-number-repeated',
  detail: {
    en: 'Invoice number {number} of this vendor occurs more than once.',
    fr: 'Le numéro de facture {number} de ce fournisseur figure plus d’une fois.',
  },
  remedy: {
    en: 'Give each invoice once, with all of its lines.',
    fr: 'Donnez chaque facture une seule fois, avec toutes ses lignes.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireDistinctInvoices = invoiceRule(
  DISTINCT_INVOICES_FINDING,
  'number',
  (invoice, { goods, index }) => {
    const first = goods.invoices.findIndex(
      ({ number, vendor }) => number === invoice.number && vendor.name === invoice.vendor.name,
    )
    return first < index ? { number: invoice.number } : undefined
  },
)
