import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import { Connection } from './connection.ts'
import { filing, transactionNumber, type FilingOptions } from './filing.ts'
import type { Parties } from './parties.ts'

const CONNECTIONS = 32
const CREATED = 201

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
  readonly failures: number
}

/** A request before and after the number of its declaration. */
interface Template {
  readonly before: string
  readonly after: string
}

interface Tally {
  accepted: number
  failures: number
  /** Microseconds. */
  readonly latency: RecordableHistogram
}

/** Submits declarations of two lines over many connections, each under the next number of a series. */
export class Filer {
  readonly #traffic: Traffic
  readonly #templates: readonly Template[]
  #next = 1

  constructor(traffic: Traffic) {
    this.#traffic = traffic
    const { variants = [{}] } = traffic
    this.#templates = variants.map((variant) => templateOf(traffic, variant))
  }

  /** How many numbers of the series were taken. */
  get taken(): number {
    return this.#next - 1
  }

  /** @throws Error when a connection is lost */
  async file(length: Length): Promise<Window> {
    const { url, connections = CONNECTIONS } = this.#traffic
    const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)))
    const tally: Tally = { accepted: 0, failures: 0, latency: createHistogram() }
    const began = performance.now()
    const goesOn = this.#until(length, began)
    await Promise.all(open.map((connection) => this.#work(connection, goesOn, tally)))
    const seconds = (performance.now() - began) / 1000
    for (const connection of open) connection.close()
    return windowOf(tally, seconds)
  }

  #until(length: Length, began: number): () => boolean {
    if ('amount' in length) {
      const end = this.#next + length.amount
      return () => this.#next < end
    }
    const end = began + length.seconds * 1000
    return () => performance.now() < end
  }

  async #work(connection: Connection, goesOn: () => boolean, tally: Tally): Promise<void> {
    while (goesOn()) {
      const request = this.#request()
      const sent = performance.now()
      const status = await connection.send(request)
      tally.latency.record(Math.max(1, Math.round((performance.now() - sent) * 1000)))
      if (status === CREATED) tally.accepted += 1
      else tally.failures += 1
    }
  }

  #request(): string {
    const nth = this.#next
    this.#next += 1
    const template = this.#templates[nth % this.#templates.length]
    const number = transactionNumber(this.#traffic.parties.securityNumber, nth)
    return `${template?.before ?? ''}${number}${template?.after ?? ''}`
  }
}

function templateOf({ url, token, parties }: Traffic, variant: Variant): Template {
  const number = transactionNumber(parties.securityNumber, 0)
  const body = JSON.stringify(
    filing({ ...variant, importer: parties.importer, transactionNumber: number }),
  )
  const head = [
    'POST /v1/declarations HTTP/1.1',
    `host: ${new URL(url).host}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  const [before = '', after = ''] = `${head.join('\r\n')}\r\n\r\n${body}`.split(number)
  return { before, after }
}

function windowOf({ accepted, failures, latency }: Tally, seconds: number): Window {
  const milliseconds = (percentile: number) => Math.ceil(latency.percentile(percentile) / 1000)
  return {
    perSecond: accepted / seconds,
    p50: milliseconds(50),
    p99: milliseconds(99),
    accepted,
    failures,
  }
}
