/** A product of two decimal texts to the cent, a half up, in whole numbers: no float is exact enough. */
export function exactProduct(one: string, other: string): string {
  const [left, right] = [scaled(one), scaled(other)]
  const scale = left.scale + right.scale
  const product = left.units * right.units
  const cents =
    scale <= 2 ? product * 10n ** BigInt(2 - scale) : halfUp(product, 10n ** BigInt(scale - 2))
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Such as 335 and 3 of 0.335. */
export function scaled(text: string): { readonly units: bigint; readonly scale: number } {
  const [whole = '', decimals = ''] = text.split('.')
  return { units: BigInt(whole + decimals), scale: decimals.length }
}

function halfUp(numerator: bigint, divisor: bigint): bigint {
  return (numerator * 2n + divisor) / (divisor * 2n)
}
