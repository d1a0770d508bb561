/** What a proof found, against what is required. */
export interface Verdict {
  readonly claim: string
  readonly measured: string
  readonly passed: boolean
  /** It depends on the machine, and on what else that machine does. */
  readonly timed?: true
  /** The machine cannot do what it takes: neither passed nor failed. */
  readonly notRun?: true
}

/** Hears how far a proof is. */
export type Say = (line: string) => void

/** Says a verdict that must hold in one line. */
export function verdict(claim: string, measured: string, passed: boolean): Verdict {
  return { claim, measured, passed }
}

export function timed(claim: string, measured: string, passed: boolean): Verdict {
  return { claim, measured, passed, timed: true }
}

export function notRun(claim: string, why: string): Verdict {
  return { claim, measured: why, passed: false, notRun: true }
}

export function hasFailed({ passed, notRun: isNotRun }: Verdict): boolean {
  return !passed && isNotRun !== true
}

export function lineOf({ claim, measured, passed, notRun: isNotRun }: Verdict): string {
  const word = isNotRun === true ? 'not run' : passed ? 'passed ' : 'FAILED '
  return `${word} ${claim}: ${measured}`
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-CA')
}

export function megabytes(bytes: number): string {
  return `${grouped(bytes / 1024 / 1024)} MB`
}

/** Of what was measured, the value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The values between which the middle half of what was measured lies. */
export function quartiles(values: readonly number[]): readonly [number, number] {
  return [quantile(values, 0.25), quantile(values, 0.75)]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
