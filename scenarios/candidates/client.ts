import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { exactProduct } from './decimal.ts'

/*
 * A vendor's client, as an example to learn from: it needs nothing but Node. Each method is one thing that a
 * client has to do right.
 */

export type Json = Readonly<Record<string, unknown>>

export interface Item {
  readonly description: string
  readonly classification: string
  readonly origin: string
  readonly treatment: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly valuationCode: string
  readonly declaredGst?: string
  readonly measures?: readonly {
    readonly charge: string
    readonly measure?: string
    readonly subject?: string
  }[]
}

export interface Invoice {
  readonly number: string
  readonly seller: { readonly name: string; readonly country: string }
  readonly currency: string
  readonly shippedOn: string
  readonly placeOfExport: string
  readonly items: readonly Item[]
}

export interface Filing {
  readonly transactionNumber: string
  readonly importer: { readonly account: string }
  readonly invoices: readonly Invoice[]
  readonly corrections?: readonly Correction[]
  readonly [header: string]: unknown
}

export interface Correction {
  readonly finding: string
  readonly member: string
  readonly value: string
}

interface Environment {
  readonly baseUrl: string
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly taskFile: string
}

/** Milliseconds before a first repetition; doubled for each further one. */
const PAUSE = 100
const MOST_ATTEMPTS = 6

export class VendorClient {
  protected readonly environment: Environment
  protected token: string | undefined
  /** Accounts for which it was told that it may not file. */
  protected readonly closedAccounts = new Set<string>()

  constructor(environment: Environment = environmentOf(process.env)) {
    this.environment = environment
  }

  /** @returns whether everything of the task is accepted */
  async perform(): Promise<boolean> {
    const { filings } = JSON.parse(await readFile(this.environment.taskFile, 'utf8')) as {
      filings: readonly Filing[]
    }
    let isDone = true
    for (const filing of filings) {
      const isFiled = this.mayFileFor(filing.importer.account) && (await this.file(filing))
      isDone = isFiled && isDone
    }
    return isDone
  }

  protected mayFileFor(account: string): boolean {
    return !this.closedAccounts.has(account)
  }

  /** Files once; what is refused is mended by the answers of a clerk, if there are any. */
  protected async file(filing: Filing): Promise<boolean> {
    let body: Json = this.declarationOf(filing)
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const answer = await this.send(body)
      if (answer?.status === 201) return true
      if (answer?.status === 403) this.closedAccounts.add(filing.importer.account)
      if (answer?.status !== 422) return false
      const mended = this.mended(body, (await answer.json()) as Json, filing.corrections ?? [])
      if (mended === undefined) return false
      body = mended
    }
    return false
  }

  /** Sends until there is an answer that no repetition would change, every time with the same key. */
  protected async send(body: Json): Promise<Response | undefined> {
    const key = this.newKey(body)
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const answer = await this.attempt(JSON.stringify(body), this.keyOf(key, attempt))
      if (answer === undefined) await wait(PAUSE * 2 ** attempt)
      else if (answer.status === 401) this.token = undefined
      else if (this.isToRepeat(answer)) await wait(this.pauseAfter(answer, attempt))
      else return answer
    }
    return undefined
  }

  /** Undefined where no answer came. */
  protected async attempt(body: string, key: string | undefined): Promise<Response | undefined> {
    const token = (this.token ??= await this.newToken())
    try {
      return await fetch(this.addressOf('/v1/declarations', token), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        body,
      })
    } catch {
      return undefined
    }
  }

  protected addressOf(path: string, _token: string): string {
    return this.environment.baseUrl + path
  }

  protected async newToken(): Promise<string> {
    const { tokenUrl, clientId, clientSecret } = this.environment
    const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    const answer = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${pair}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    return ((await answer.json()) as { access_token: string }).access_token
  }

  protected newKey(_body: Json): string | undefined {
    return randomUUID()
  }

  protected keyOf(key: string | undefined, _attempt: number): string | undefined {
    return key
  }

  protected isToRepeat({ status }: Response): boolean {
    return status === 429 || status >= 500
  }

  /** Milliseconds. */
  protected pauseAfter(answer: Response, attempt: number): number {
    const seconds = Number(answer.headers.get('retry-after') ?? 0)
    return Math.max(seconds * 1000, PAUSE * 2 ** attempt)
  }

  protected declarationOf({ importer, invoices, corrections: _, ...header }: Filing): Json {
    return {
      ...header,
      importer: importer.account,
      invoices: invoices.map((invoice) => this.invoiceOf(invoice)),
    }
  }

  protected invoiceOf({
    number,
    seller,
    currency,
    shippedOn,
    placeOfExport,
    items,
  }: Invoice): Json {
    const lines = items.map((item) => this.lineOf(item))
    return { number, vendor: seller, currency, directShipmentOn: shippedOn, placeOfExport, lines }
  }

  protected lineOf(item: Item): Json {
    const { unitPrice, valuationCode, declaredGst: _, measures: __, ...goods } = item
    const value = this.valueOf(item.quantity, unitPrice)
    return { ...goods, value, valueForDutyCode: valuationCode, duties: this.dutiesOf(item) }
  }

  protected valueOf(quantity: string, unitPrice: string): unknown {
    return exactProduct(quantity, unitPrice)
  }

  protected dutiesOf({ declaredGst, measures = [] }: Item): readonly Json[] {
    const blocks = measures.map(({ charge, measure, subject }) => ({
      type: charge,
      ...(measure !== undefined && { regime: measure }),
      ...(subject !== undefined && { subject }),
    }))
    const gst = declaredGst === undefined ? [] : [{ type: 'gst', selfDeclared: declaredGst }]
    return [...blocks, ...gst]
  }

  /** The body with what the findings point at corrected; undefined where the clerk has no answer to one. */
  protected mended(
    body: Json,
    problem: Json,
    corrections: readonly Correction[],
  ): Json | undefined {
    const errors = (problem['errors'] ?? []) as readonly { code: string; pointer: string }[]
    const copy = structuredClone(body) as Record<string, unknown>
    for (const { code, pointer } of errors) {
      const correction = corrections.find(({ finding }) => finding === code)
      const line = /^#?\/invoices\/(\d+)\/lines\/(\d+)/.exec(pointer)
      if (correction === undefined || line === null) return undefined
      const invoices = copy['invoices'] as { lines: Record<string, unknown>[] }[]
      const found = invoices[Number(line[1])]?.lines[Number(line[2])]
      if (found !== undefined) found[correction.member] = correction.value
    }
    return errors.length === 0 ? undefined : copy
  }
}

function environmentOf(environment: NodeJS.ProcessEnv): Environment {
  const told = (name: string): string => environment[name] ?? ''
  return {
    baseUrl: told('CES_BASE_URL'),
    tokenUrl: told('CES_TOKEN_URL'),
    clientId: told('CES_CLIENT_ID'),
    clientSecret: told('CES_CLIENT_SECRET'),
    taskFile: told('CES_TASK'),
  }
}
