import { randomUUID } from 'node:crypto'
import { VendorClient, type Json } from '../candidates/client.ts'

/* How what passes is taken for the end, or not waited for. */

export class IgnoresRetryAfter extends VendorClient {
  protected override pauseAfter(): number {
    return 100
  }
}

export class WaitsAThird extends VendorClient {
  protected override pauseAfter(answer: Response, attempt: number): number {
    return super.pauseAfter(answer, attempt) / 3
  }
}

export class TakesSecondsForMilliseconds extends VendorClient {
  protected override pauseAfter(answer: Response): number {
    return Number(answer.headers.get('retry-after') ?? 100)
  }
}

export class GivesUpAt429 extends VendorClient {
  protected override isToRepeat(answer: Response): boolean {
    return answer.status !== 429 && super.isToRepeat(answer)
  }
}

export class GivesUpAt503 extends VendorClient {
  protected override isToRepeat(answer: Response): boolean {
    return answer.status !== 503 && super.isToRepeat(answer)
  }
}

export class GivesUpAtACut extends VendorClient {
  protected override async attempt(body: string, key: string): Promise<Response> {
    const answer = await super.attempt(body, key)
    if (answer === undefined) throw new Error('the connection was cut')
    return answer
  }
}

export class TakesACutForDone extends VendorClient {
  protected override async attempt(body: string, key: string): Promise<Response> {
    return (await super.attempt(body, key)) ?? new Response(null, { status: 201 })
  }
}

export class FilesAnewAfterACut extends VendorClient {
  protected override async attempt(body: string, key: string): Promise<Response | undefined> {
    const answer = await super.attempt(body, key)
    return answer ?? (await super.attempt(JSON.stringify(renumbered(body)), randomUUID()))
  }
}

/** Under the number a million further on. */
function renumbered(body: string): Json {
  const declaration = JSON.parse(body) as Json
  const number = BigInt(String(declaration['transactionNumber'])) + 10_000_000n
  return { ...declaration, transactionNumber: number.toString() }
}
