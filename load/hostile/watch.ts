import { SECRET } from './marker.ts'
import { credentialsIn } from './credentials.ts'
import { faultOf } from './judge.ts'
import type { Output } from './outputs.ts'
import { hasMarker, Sought } from './sought.ts'
import type { Stage } from './stage.ts'
import type { Thrown } from './throw.ts'
import { grouped, megabytes, verdict, type Verdict } from '../lib/proof.ts'

interface Reading {
  bytes: number
  /** Whether what nobody hides was read there too. */
  hasMarker: boolean
  readonly shown: Set<string>
}

/** Hears every answer, reads all that is told and kept, and judges both. */
export class Watch {
  readonly faults: string[] = []
  readonly #statuses = new Map<number, number>()
  readonly #all = new Sought()
  /** Without those that were confided to a field that is kept. */
  readonly #unconfided = new Sought()
  readonly #readings = new Map<string, Reading>()

  constructor({ credentials, confided }: Stage) {
    this.#learn([SECRET, ...credentials])
    for (const credential of confided) this.#all.add(credential)
  }

  hear({ heard, what, isRepeated }: Thrown): void {
    this.#statuses.set(heard.status, (this.#statuses.get(heard.status) ?? 0) + 1)
    const fault = faultOf(heard, isRepeated)
    if (fault !== undefined) this.faults.push(`${what}: ${fault}: ${heard.status} ${heard.text}`)
    if (heard.status < 300 && heard.type.includes('json')) {
      this.#learn(credentialsIn(JSON.parse(heard.text)))
    }
  }

  /** @param mayHaveConfided whether it keeps what was accepted as somebody's own words */
  async read(
    of: string,
    outputs: AsyncIterable<Output> | Iterable<Output>,
    mayHaveConfided = false,
  ): Promise<void> {
    const reading = this.#readings.get(of) ?? { bytes: 0, hasMarker: false, shown: new Set() }
    this.#readings.set(of, reading)
    const sought = mayHaveConfided ? this.#unconfided : this.#all
    for await (const { place, text } of outputs) {
      reading.bytes += text.length
      reading.hasMarker ||= hasMarker(text)
      for (const shown of sought.shownIn(text)) {
        reading.shown.add(`${shown} in ${place}`)
        this.faults.push(`${shown} in ${place}: ${around(text, shown)}`)
      }
    }
  }

  verdictOfAnswers(sent: number, operations: number, complaints: string): Verdict {
    const told = [...this.#statuses].toSorted(([one], [other]) => one - other)
    const statuses = told.map(([status, count]) => `${status} ${grouped(count)} times`)
    const amiss = this.faults.filter((fault) => !fault.includes('… ')).length
    return verdict(
      'no body makes the server fail or answer amiss',
      `${grouped(sent)} bodies to ${operations} operations: ${statuses.join(', ')}; ${amiss} amiss` +
        (complaints === '' ? '' : `; on its standard error: ${complaints.slice(0, 500)}`),
      amiss === 0 && complaints === '',
    )
  }

  /** One for everything that was read. */
  verdictsOfReadings(): readonly Verdict[] {
    return [...this.#readings].map(([of, { bytes, hasMarker: isRead, shown }]) =>
      verdict(
        `no credential is in ${of}`,
        `${grouped(this.#all.count)} credentials sought in ${megabytes(bytes)}, ${shown.size} seen` +
          (isRead || of === PRINTED ? '' : ', where not even the harmless was seen'),
        shown.size === 0 && (isRead || of === PRINTED),
      ),
    )
  }

  #learn(credentials: readonly string[]): void {
    for (const credential of credentials) {
      this.#all.add(credential)
      this.#unconfided.add(credential)
    }
  }
}

/** There is nothing harmless in it: a server that does not fail says nothing. */
export const PRINTED = 'what the server prints'

function around(text: string, shown: string): string {
  const at = text.indexOf(shown.slice(0, shown.indexOf('…')))
  return text.slice(Math.max(0, at - 150), at + 100)
}
