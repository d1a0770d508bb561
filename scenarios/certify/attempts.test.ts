import { expect, test } from 'vitest'
import { attemptsIn, attemptsOf, type Attempt } from './attempts.ts'

function attempt(status: 'pass' | 'fail', changes: Partial<Attempt> = {}): Attempt {
  const statuses = { 'DEC-02': status, 'DEC-03': 'pass' } as const
  return { candidate: 'R 1', scope: ['declarations'], verdict: 'certified', statuses, ...changes }
}

test('what is sometimes met is flaky', () => {
  expect(attemptsOf([attempt('fail'), attempt('pass')])).toEqual({ count: 2, flaky: ['DEC-02'] })
  expect(attemptsOf([attempt('pass'), attempt('pass')])).toEqual({ count: 2, flaky: [] })
})

test('another candidate and another scope are counted apart', () => {
  const others = [attempt('fail', { candidate: 'R 2' }), attempt('fail', { scope: ['access'] })]
  expect(attemptsOf([...others, attempt('pass')])).toEqual({ count: 1, flaky: [] })
})

test('a line that was spoilt is passed over', () => {
  const text = `${JSON.stringify(attempt('pass'))}\n{"candidate":"R 1","sco\n\n[]\nnull\n`
  expect(attemptsIn(text)).toEqual([attempt('pass')])
})
