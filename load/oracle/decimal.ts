import { Big } from 'big.js'

/** To the nearest cent, a half away from zero. */
export function toCent(dollars: Big): Big {
  return dollars.round(2, Big.roundHalfUp)
}

/** A hundredth of what is written, be it percent or cents. */
export function hundredth(written: string): Big {
  return Big(written).times('0.01')
}

export function sumOf(amounts: readonly Big[]): Big {
  return amounts.reduce((sum, amount) => sum.plus(amount), Big(0))
}
