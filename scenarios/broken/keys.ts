import { createHash, randomUUID } from 'node:crypto'
import { VendorClient, type Json } from '../candidates/client.ts'

/* How a repetition is not known for one. */

export class NeverSendsAKey extends VendorClient {
  protected override newKey(): undefined {
    return undefined
  }
}

export class RepeatsWithoutTheKey extends VendorClient {
  protected override keyOf(key: string, attempt: number): string | undefined {
    return attempt === 0 ? key : undefined
  }
}

export class MakesAKeyForEachAttempt extends VendorClient {
  protected override keyOf(): string {
    return randomUUID()
  }
}

export class HasOneKeyForAll extends VendorClient {
  readonly #key = randomUUID()

  protected override newKey(): string {
    return this.#key
  }
}

/** Two declarations of the same goods are two all the same. */
export class MakesTheKeyOfTheGoods extends VendorClient {
  protected override newKey({ invoices }: Json): string {
    return createHash('sha256').update(JSON.stringify(invoices)).digest('hex')
  }
}

export class ChangesTheBodyOnRepeating extends VendorClient {
  #attempts = 0

  protected override attempt(body: string, key: string): Promise<Response | undefined> {
    this.#attempts += 1
    const carried = { ...(JSON.parse(body) as Json), carrier: String(1000 + this.#attempts) }
    return super.attempt(JSON.stringify(carried), key)
  }
}
