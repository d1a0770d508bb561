export interface Validity {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Both bounds inclusive. */
export function isInForce({ from = '0001-01-01', to = '9999-12-31' }: Validity, on: string) {
  return from <= on && on <= to
}

export function dayBeside(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}
