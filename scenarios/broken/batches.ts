import { VendorClient, type Filing, type Item, type Json } from '../candidates/client.ts'

/* How one of many declarations goes wrong. */

export class FilesTwice extends VendorClient {
  protected override async file(filing: Filing): Promise<boolean> {
    const isFiled = await super.file(filing)
    await super.file(filing)
    return isFiled
  }
}

export class NumbersByItself extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    const transactionNumber = String(BigInt(filing.transactionNumber) + 10_000_000n)
    return { ...super.declarationOf(filing), transactionNumber }
  }
}

export class LosesEveryTenth extends VendorClient {
  #count = 0

  protected override async file(filing: Filing): Promise<boolean> {
    this.#count += 1
    return this.#count % 10 === 0 || (await super.file(filing))
  }
}

export class MistakesEveryTenthUnit extends VendorClient {
  #count = 0

  protected override lineOf(item: Item): Json {
    this.#count += 1
    return super.lineOf(this.#count % 10 === 0 ? { ...item, unit: 'KGM' } : item)
  }
}
