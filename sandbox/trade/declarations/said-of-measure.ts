import type { DutyBlock, Line } from './filing.ts'

/** What duty blocks say of a measure as a whole, whichever of its charges they are for. */
export const SAID_OF_MEASURE = ['subject', 'exporter'] as const

/** A measure has a block for each of its charges at most; what one leaves out, another may say. */
export function saidOf(
  line: Line,
  regime: string,
): Pick<DutyBlock, (typeof SAID_OF_MEASURE)[number]> {
  let subject: DutyBlock['subject']
  let exporter: DutyBlock['exporter']
  for (const block of line.duties) {
    if (block.regime !== regime) continue
    subject ??= block.subject
    exporter ??= block.exporter
  }
  return { subject, exporter }
}
