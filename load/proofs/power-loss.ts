import * as fc from 'fast-check'
import { cutPower, powerCuts } from '../../sandbox/platform/storage/testing/power-loss.ts'
import { PowerLossFiles } from '../../sandbox/platform/storage/testing/power-loss-files.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'

const CUTS = 20_000

/**
 * Cuts the power of a disk that writes back in any order, while stores are made, written, saved,
 * restored, compacted and deleted.
 */
export async function provePowerLoss(
  cuts = CUTS,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  let done = 0
  const property = fc.asyncProperty(powerCuts, async (cut) => {
    await cutPower(new PowerLossFiles(), cut)
    done += 1
    if (done % 4_000 === 0) say(`  ${grouped(done)} power cuts`)
  })
  const found = await fc.check(property, { numRuns: cuts, includeErrorInReport: true })
  if (found.failed) say(fc.defaultReportMessage(found) ?? 'the property failed')
  return [
    verdict(
      'after a loss of power all that was acknowledged is there',
      `${grouped(done)} power cuts, unsynced writes lost in any order, seed ${found.seed}`,
      !found.failed && done === cuts,
    ),
  ]
}

if (import.meta.main) await runAlone(provePowerLoss)
