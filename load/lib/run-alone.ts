import { hasFailed, lineOf, type Verdict } from './proof.ts'

/** Prints what a proof found; the process fails when any of it did. */
export async function runAlone(proof: () => Promise<readonly Verdict[]>): Promise<void> {
  for (const found of await proof()) {
    console.log(lineOf(found))
    if (hasFailed(found)) process.exitCode = 1
  }
}
