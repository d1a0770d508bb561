export interface Validity {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Both bounds inclusive. */
export function isInForce({ from = '0001-01-01', to = '9999-12-31' }: Validity, on: string) {
  return from <= on && on <= to
}

/** The bounds with the day before the first and the day after the last. */
export function beside({ from, to }: Validity): readonly string[] {
  return [
    ...(from === undefined ? [] : [dayBeside(from, -1), from]),
    ...(to === undefined ? [] : [to, dayBeside(to, 1)]),
  ]
}

export function dayBeside(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}
