import { crc32 } from 'node:zlib'

/** A file as it lies there: how long it is, and a sum over all of it. */
export interface AtRest {
  readonly bytes: number
  /** CRC32 in hex: what storage does to files by accident it tells for certain, malice it does not. */
  readonly digest: string
}

/** Length and sum of what went by. */
export class RunningDigest {
  #bytes = 0
  #sum = 0

  add(part: Buffer): void {
    this.#sum = crc32(part, this.#sum)
    this.#bytes += part.length
  }

  get bytes(): number {
    return this.#bytes
  }

  get atRest(): AtRest {
    return { bytes: this.#bytes, digest: this.#sum.toString(16).padStart(8, '0') }
  }
}

export async function digestOf(parts: AsyncIterable<Buffer>): Promise<RunningDigest> {
  const digest = new RunningDigest()
  for await (const part of parts) digest.add(part)
  return digest
}

export function isSame(found: AtRest, expected: AtRest): boolean {
  return found.bytes === expected.bytes && found.digest === expected.digest
}
