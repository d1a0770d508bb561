/** What a step found: tests, scenarios, or the step itself as one check. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

export const PASSED: Count = { passed: 1, failed: 0 }
export const FAILED: Count = { passed: 0, failed: 1 }

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failed }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
    }),
    { passed: 0, failed: 0 },
  )
}

/** A program that ends badly has failed, and so has one that tested nothing, whatever its report says. */
export function strictly(count: Count, exitedWell: boolean): Count {
  const nothing = count.passed + count.failed === 0
  return nothing || !exitedWell ? { ...count, failed: Math.max(count.failed, 1) } : count
}
