import { Big } from 'big.js'

/**
 * Reads the arithmetic of a derivation (`max(115.00 CAD × 4% + 12 KGM × 0.5 CAD/KGM, 5.00) + 1.2`) and
 * works it out in decimals, as a reader with a desk calculator would.
 */
export function evaluateFormula(formula: string): Big {
  const bare = formula.replace(/ [A-Z][A-Z/]*/g, '')
  const limits = /^(max|min)\((.*), ([\d.]+)\)( \+ [\d.]+)?$/.exec(bare)
  if (limits === null) return sumOfProducts(bare)
  if (limits[4] !== undefined) {
    return evaluateFormula(bare.slice(0, -limits[4].length)).plus(limits[4].slice(3))
  }
  const inner = evaluateFormula(limits[2] ?? '')
  const limit = Big(limits[3] ?? '')
  const takesLimit = limits[1] === 'max' ? limit.gt(inner) : limit.lt(inner)
  return takesLimit ? limit : inner
}

function sumOfProducts(text: string): Big {
  const [sum = '', ...lessened] = text.split(' - ')
  const whole = sum.split(' + ').reduce((total, term) => total.plus(product(term)), Big(0))
  return lessened.reduce((rest, term) => rest.minus(product(term)), whole)
}

function product(text: string): Big {
  return text.split(' × ').reduce((result, factor) => result.times(number(factor)), Big(1))
}

/** `⌈20 ÷ 5⌉` is the next whole number. */
function number(text: string): Big {
  const [, content, of] = /^⌈([\d.]+) ÷ ([\d.]+)⌉$/.exec(text) ?? []
  if (content !== undefined && of !== undefined) return Big(content).div(of).round(0, Big.roundUp)
  return text.endsWith('%') ? Big(text.slice(0, -1)).div(100) : Big(text)
}
