import { VendorClient, type Filing, type Invoice, type Json } from '../candidates/client.ts'

/* How what is on several invoices is taken for what is on one. */

export class FilesTheFirstInvoiceOnly extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    return super.declarationOf({ ...filing, invoices: filing.invoices.slice(0, 1) })
  }
}

export class TakesTheFirstCurrency extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    return super.declarationOf(likeTheFirst(filing, ({ currency }) => ({ currency })))
  }
}

export class TakesTheFirstShipment extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    return super.declarationOf(likeTheFirst(filing, ({ shippedOn }) => ({ shippedOn })))
  }
}

export class TakesTheFirstSeller extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    return super.declarationOf(likeTheFirst(filing, ({ seller }) => ({ seller })))
  }
}

export class SwapsSellerAndOrigin extends VendorClient {
  protected override invoiceOf(invoice: Invoice): Json {
    const { seller, items } = invoice
    const country = items[0]?.origin ?? seller.country
    return super.invoiceOf({
      ...invoice,
      seller: { ...seller, country },
      items: items.map((item) => ({ ...item, origin: seller.country })),
    })
  }
}

const MOST_LINES = 500

export class CutsLongInvoices extends VendorClient {
  protected override invoiceOf(invoice: Invoice): Json {
    return super.invoiceOf({ ...invoice, items: invoice.items.slice(0, MOST_LINES) })
  }
}

function likeTheFirst(filing: Filing, member: (first: Invoice) => Partial<Invoice>): Filing {
  const [first] = filing.invoices
  if (first === undefined) return filing
  const invoices = filing.invoices.map((each) => ({ ...each, ...member(first) }))
  return { ...filing, invoices }
}
