import autocannon from 'autocannon'
import { filing, transactionNumber, type FilingOptions } from './filing.ts'
import type { Parties } from './parties.ts'

const CONNECTIONS = 32

export interface Traffic {
  readonly url: string
  readonly token: string
  readonly parties: Parties
  readonly connections?: number
  /** What differs between declarations, in turns; the usual one unless given. */
  readonly variants?: readonly Variant[]
}

export type Variant = Omit<FilingOptions, 'importer' | 'transactionNumber'>

/** How long: seconds, or a number of declarations. */
export type Length = { readonly seconds: number } | { readonly amount: number }

export interface Window {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly accepted: number
  /** Refusals, errors and time-outs. */
  readonly failures: number
}

/** The text of a filing before and after its number. */
interface Template {
  readonly before: string
  readonly after: string
}

/** Submits declarations of two lines over many connections, each under the next number of a series. */
export class Filer {
  readonly #traffic: Traffic
  readonly #templates: readonly Template[]
  #next = 1

  constructor(traffic: Traffic) {
    this.#traffic = traffic
    const { variants = [{}], parties } = traffic
    this.#templates = variants.map((variant) => templateOf(parties, variant))
  }

  /** How many numbers of the series were taken. */
  get taken(): number {
    return this.#next - 1
  }

  async file(length: Length): Promise<Window> {
    const { url, token, connections = CONNECTIONS } = this.#traffic
    const result = await autocannon({
      url,
      connections,
      ...('seconds' in length ? { duration: length.seconds } : length),
      requests: [
        {
          method: 'POST',
          path: '/v1/declarations',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          setupRequest: (request) => ({ ...request, body: this.#body() }),
        },
      ],
    })
    const accepted = result['2xx']
    return {
      perSecond: accepted / result.duration,
      p50: result.latency.p50,
      p99: result.latency.p99,
      accepted,
      failures: result.non2xx + result.errors + result.timeouts,
    }
  }

  #body(): string {
    const nth = this.#next
    this.#next += 1
    const template = this.#templates[nth % this.#templates.length]
    const number = transactionNumber(this.#traffic.parties.securityNumber, nth)
    return `${template?.before ?? ''}${number}${template?.after ?? ''}`
  }
}

function templateOf({ importer, securityNumber }: Parties, variant: Variant): Template {
  const number = transactionNumber(securityNumber, 0)
  const text = JSON.stringify(filing({ ...variant, importer, transactionNumber: number }))
  const [before = '', after = ''] = text.split(number)
  return { before, after }
}
