import type { DutyBlock, Line } from './filing.ts'

/** What duty blocks say of a measure as a whole, whichever of its charges they are for. */
export const SAID_OF_MEASURE = ['subject', 'exporter', 'exemption', 'content'] as const

export type SaidOfMeasure = Pick<DutyBlock, (typeof SAID_OF_MEASURE)[number]>

/** A measure has a block for each of its charges at most; what one leaves out, another may say. */
export function saidOf(line: Line, regime: string): SaidOfMeasure {
  let said: SaidOfMeasure | undefined
  for (const block of line.duties) {
    if (block.regime === regime) said = said === undefined ? block : together(said, block)
  }
  return said ?? NOTHING
}

const NOTHING: SaidOfMeasure = {}

/** What the first leaves out is taken from the other. */
function together(first: SaidOfMeasure, other: SaidOfMeasure): SaidOfMeasure {
  return {
    subject: first.subject ?? other.subject,
    exporter: first.exporter ?? other.exporter,
    exemption: first.exemption ?? other.exemption,
    content: first.content ?? other.content,
  }
}

/** Whether goods bear nothing of the measure by what the line says of them, so that no amount of it is due either. */
export function isLeftAside(line: Line, regime: string): boolean {
  const { subject, exemption } = saidOf(line, regime)
  return exemption !== undefined || subject === 'not-subject' || subject === 'undertaking'
}
