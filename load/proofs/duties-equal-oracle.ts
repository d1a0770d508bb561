import * as fc from 'fast-check'
import { deepStrictEqual } from 'node:assert/strict'
import { calculateDeclaration } from '../../sandbox/trade/duties/index.ts'
import { formatCents } from '../../sandbox/kernel/money.ts'
import { arbitraryDeclaration } from '../../sandbox/trade/duties/testing/arbitrary-line.ts'
import { lineInputFrom } from '../../sandbox/trade/duties/testing/line-input-from.ts'
import type { LineText } from '../../sandbox/trade/duties/testing/line-text.ts'
import { oracleLines, oracleTotal } from '../../sandbox/trade/duties/testing/oracle.ts'
import { ourAmounts } from '../../sandbox/trade/duties/testing/our-amounts.ts'

export interface OracleProof {
  readonly declarations: number
  readonly lines: number
}

/**
 * Calculates random declarations and compares every amount of every line, and each total, with the
 * oracle.
 *
 * @throws an error with the smallest declaration that differs and the seed to repeat it
 */
export function proveDutiesEqualOracle(declarations = 10_000, seed?: number): OracleProof {
  let lines = 0
  const property = fc.property(arbitraryDeclaration, (texts) => {
    compare(texts)
    lines += texts.length
  })
  fc.assert(property, { numRuns: declarations, ...(seed === undefined ? {} : { seed }) })
  return { declarations, lines }
}

function compare(texts: readonly LineText[]): void {
  const result = calculateDeclaration(texts.map(lineInputFrom))
  if (result.status !== 'calculated') throw new Error('a random line could not be calculated')
  deepStrictEqual(result.lines.map(ourAmounts), oracleLines(texts))
  deepStrictEqual(formatCents(result.totals.total), oracleTotal(texts))
}

if (import.meta.main) {
  const { declarations, lines } = proveDutiesEqualOracle()
  console.log(`${String(declarations)} declarations, ${String(lines)} lines: equal to the cent`)
}
