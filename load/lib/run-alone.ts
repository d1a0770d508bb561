import type { Verdict } from './proof.ts'

/** Prints what a proof found; the process fails when any of it did not pass. */
export async function runAlone(proof: () => Promise<readonly Verdict[]>): Promise<void> {
  for (const { claim, measured, passed } of await proof()) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${claim}: ${measured}`)
    if (!passed) process.exitCode = 1
  }
}
