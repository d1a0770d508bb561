import type { Draw } from '../../lib/draw.ts'

const VALUES = ['0.01', '0.10', '1.00', '3.33', '10.50', '999.99', '1234.56', '250000.00']
const OWN_AMOUNTS = ['0.00', '0', '0.0', '-0.00', '12.34', '1000.00']
const QUANTITIES = ['1', '2.5', '7', '100', '0.125', '1234.567', '99999', '0.000001']

/** Small amounts beside large ones: halves of a cent are common among the small. */
export function randomValue(draw: Draw): string {
  if (draw.isOneIn(2)) return draw.oneOf(VALUES)
  return dollars(draw.upTo(99_999_999))
}

export function dollars(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function randomQuantity(draw: Draw): string {
  return draw.oneOf(QUANTITIES)
}

export function ownAmount(draw: Draw): string {
  return draw.oneOf(OWN_AMOUNTS)
}

/** Now and then the filer declares the amount. */
export function maybeOwn(draw: Draw): { readonly selfDeclared?: string } {
  return draw.isOneIn(3) ? { selfDeclared: ownAmount(draw) } : {}
}
