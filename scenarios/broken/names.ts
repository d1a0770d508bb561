import { VendorClient, type Invoice, type Json } from '../candidates/client.ts'

/* How names lose letters. */

/** Every name of an invoice, as the client below writes it. */
abstract class RewritesNames extends VendorClient {
  protected abstract rewritten(name: string): string

  protected override invoiceOf(invoice: Invoice): Json {
    const { seller, items } = invoice
    return super.invoiceOf({
      ...invoice,
      seller: { ...seller, name: this.rewritten(seller.name) },
      items: items.map((each) => ({ ...each, description: this.rewritten(each.description) })),
    })
  }
}

export class StripsAccents extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.normalize('NFD').replace(/\p{Mark}/gu, '')
  }
}

export class ComposesLetters extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.normalize('NFC')
  }
}

export class DecomposesLetters extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.normalize('NFD')
  }
}

export class CutsNames extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.slice(0, 20)
  }
}

export class KnowsAsciiOnly extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.replace(/[^ -~]/gu, '?')
  }
}

export class ReadsBytesAsLatin extends RewritesNames {
  protected override rewritten(name: string): string {
    return Buffer.from(name, 'utf8').toString('latin1')
  }
}

export class WritesCapitals extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.toUpperCase()
  }
}

export class EscapesMarkup extends RewritesNames {
  protected override rewritten(name: string): string {
    return name.replaceAll('&', '&amp;').replaceAll('’', '&#8217;')
  }
}
