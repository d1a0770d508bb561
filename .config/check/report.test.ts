import { afterEach, expect, test, vi } from 'vitest'
import { PASSED } from './count.ts'
import { reportTotal } from './report.ts'
import type { Result } from './run-step.ts'

const PASSING: Result = {
  step: { name: 'types', commands: [] },
  count: PASSED,
  seconds: 1,
  output: '',
}

afterEach(() => vi.restoreAllMocks())

function lastLine(results: readonly Result[], notRun: number): string {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => lines.push(text))
  reportTotal(results, notRun)
  return lines.join('\n').split('\n').at(-1) ?? ''
}

test.each([
  [[PASSING], 0, '1 passed, 0 failed'],
  [[PASSING], 1, '1 passed, 0 failed, 1 not run'],
  [[], 1, '1 not run'],
])('of %j with %i not run the last line is %s', (results, notRun, line) => {
  expect(lastLine(results, notRun)).toBe(line)
})
