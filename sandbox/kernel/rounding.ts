/** A named rounding divides an integer by a positive integer and gives an integer. */
export type Rounding = (numerator: bigint, divisor: bigint) => bigint

/** To the nearest, a half away from zero: 0.5 -> 1, -0.5 -> -1. */
export const roundHalfAwayFromZero: Rounding = (numerator, divisor) =>
  numerator < 0n
    ? -((-numerator * 2n + divisor) / (divisor * 2n))
    : (numerator * 2n + divisor) / (divisor * 2n)
