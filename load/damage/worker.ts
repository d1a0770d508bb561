/** Tries damages one after another, each on a copy of the specimen, and tells what came of them. */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inflict } from './damage.ts'
import { judgeSandbox } from './judge-sandbox.ts'
import type { Outcome } from './outcome.ts'
import { startInside, startOutside } from './running.ts'
import { judgeStore } from './small-store.ts'
import type { Batch } from './try-all.ts'

process.once('message', (batch: Batch) => void tryAll(batch))

async function tryAll({ specimen, damages, scratch, outside }: Batch): Promise<void> {
  const outcomes: Outcome[] = []
  for (const [nth, damage] of damages.entries()) {
    // A folder for each: a start that was refused may still hold its own.
    const data = join(scratch, `${process.pid}-${nth}`)
    await cp(specimen.data, data, { recursive: true })
    await inflict(data, damage)
    const start = outside ? startOutside : startInside
    outcomes.push(
      specimen.kind === 'store'
        ? await judgeStore(data, damage, specimen.witness)
        : await judgeSandbox(data, { damage, witness: specimen.witness, start }),
    )
    await rm(data, { recursive: true, force: true })
  }
  process.send?.(outcomes, () => process.exit())
}
