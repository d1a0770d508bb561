import { createHash } from 'node:crypto'
import type { ScenarioRecord } from '../record.ts'

/*
 * What was seen, a line for each scenario, each bound to the one before it by a sum: nothing can be changed,
 * taken out or put in without the certificate, which names the last sum, telling so.
 */

/** The file beside a certificate. */
export const EVIDENCE = 'evidence.ndjson'

export interface Chain {
  /** Lines of JSON. */
  readonly text: string
  /** SHA-256 of the last link. */
  readonly head: string
  readonly links: number
}

const START = '0'.repeat(64)

export function chainOf(records: readonly ScenarioRecord[]): Chain {
  let head = START
  const lines = records
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((record) => {
      const line = JSON.stringify({ before: head, record })
      head = sumOf(line)
      return line
    })
  return { text: lines.map((line) => `${line}\n`).join(''), head, links: lines.length }
}

export interface Broken {
  /** Counted from 1. */
  readonly line: number
}

/** Where the chain does not hold; the records where it does. */
export function readChain(
  text: string,
  { head, links }: Omit<Chain, 'text'>,
): Broken | readonly ScenarioRecord[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') return { line: lines.length + 1 }
  const records: ScenarioRecord[] = []
  let before = START
  for (const [index, line] of lines.entries()) {
    const link = parsed(line)
    if (link?.before !== before) return { line: index + 1 }
    records.push(link.record)
    before = sumOf(line)
  }
  return before === head && lines.length === links ? records : { line: lines.length }
}

/** The records of evidence that was found whole. */
export function recordsIn(text: string): readonly ScenarioRecord[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as Link).record)
}

interface Link {
  readonly before: string
  readonly record: ScenarioRecord
}

function parsed(line: string): Link | undefined {
  try {
    return JSON.parse(line) as Link
  } catch {
    return undefined
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
