import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { calculateDeclaration } from './calculate-declaration.ts'
import { arbitraryDeclaration, arbitraryLine } from './testing/arbitrary-line.ts'
import { calculated } from './testing/calculated.ts'
import { lineInputFrom } from './testing/line-input-from.ts'
import { oracleLine, oracleTotal } from './testing/oracle.ts'
import { ourAmounts } from './testing/our-amounts.ts'

test('every amount of a random line equals the oracle to the cent', () => {
  fc.assert(
    fc.property(arbitraryLine, (line) => {
      expect(ourAmounts(calculated(line))).toEqual(oracleLine(line))
    }),
    { numRuns: 1_000 },
  )
})

test('the total of a random declaration equals the oracle to the cent', () => {
  fc.assert(
    fc.property(arbitraryDeclaration, (lines) => {
      const result = calculateDeclaration(lines.map(lineInputFrom))

      expect(result.status === 'calculated' && formatCents(result.totals.total)).toBe(
        oracleTotal(lines),
      )
    }),
    { numRuns: 200 },
  )
})
