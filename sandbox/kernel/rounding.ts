/** A named rounding divides an integer by a positive integer and gives an integer. */
export type Rounding = (numerator: bigint, divisor: bigint) => bigint

/** To the nearest, a half away from zero: 0.5 -> 1, -0.5 -> -1. */
export const roundHalfUp: Rounding = (numerator, divisor) =>
  numerator < 0n
    ? -((-numerator * 2n + divisor) / (divisor * 2n))
    : (numerator * 2n + divisor) / (divisor * 2n)

/** To the nearest, a half to the even neighbour: 0.5 -> 0, 1.5 -> 2. */
export const roundHalfEven: Rounding = (numerator, divisor) => {
  const down = floorDivide(numerator, divisor)
  const twiceRest = (numerator - down * divisor) * 2n
  if (twiceRest < divisor) return down
  if (twiceRest > divisor) return down + 1n
  return down % 2n === 0n ? down : down + 1n
}

/** Towards zero: the remainder is dropped. */
export const roundDown: Rounding = (numerator, divisor) => numerator / divisor

/** Away from zero. */
export const roundUp: Rounding = (numerator, divisor) => {
  const down = numerator / divisor
  if (down * divisor === numerator) return down
  return numerator < 0n ? down - 1n : down + 1n
}

function floorDivide(numerator: bigint, divisor: bigint): bigint {
  const quotient = numerator / divisor
  return numerator < 0n && quotient * divisor !== numerator ? quotient - 1n : quotient
}
