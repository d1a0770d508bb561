import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { surtaxYields, yieldOf } from './surtax-yield.ts'

/** `to under which order`, or `due` where the surtax gives way to none of those borne. */
function outcome(regime: string, borne: readonly string[], on: string): string {
  const found = yieldOf(regime, borne, localDate(on))
  return found === undefined ? 'due' : `${found.to} ${found.source.id}`
}

/*
 * SOR/2025-154, s. 5(b), from 31 July 2025; SOR/2025-148, s. 3.1, from 1 August 2025; SOR/2025-267, s. 2(a),
 * from 26 December 2025. The codes of the quota count the China surtax in from their first day.
 */
test.each([
  ['25154A', ['25148D'], '2025-07-30', 'due'],
  ['25154A', ['25148D'], '2025-07-31', '25148D yield-25154a-2025-07-31'],
  ['25154A', ['25148A'], '2025-07-31', 'due'],
  ['25154A', ['25148A'], '2025-08-01', '25148A yield-25154a-2025-08-01'],
  ['25154A', ['25148B'], '2025-08-01', 'due'],
  ['25267A', ['25095A'], '2025-12-25', 'due'],
  ['25267A', ['25095A'], '2025-12-26', '25095A yield-25267a-2025-12-26'],
  ['25267A', ['25118A', '25154A'], '2026-03-02', '25154A yield-25267a-2025-12-26'],
  ['25267A', [], '2026-03-02', 'due'],
  ['25118A', ['25095A', '25154A'], '2026-03-02', 'due'],
  ['XCN24-STEEL', ['25148C'], '2025-06-26', 'due'],
  ['XCN24-STEEL', ['25148C'], '2025-06-27', '25148C yield-xcn24-steel-2025-06-27'],
])('%s beside %j on %s: %s', (...[regime, borne, on, expected]) => {
  expect(outcome(regime, borne, on)).toBe(expected)
})

test('no surtax gives way to itself', () => {
  expect(surtaxYields().filter(({ regime, to }) => to.includes(regime))).toEqual([])
})
