import { expect, test } from 'vitest'
import { countCucumber } from './count-cucumber.ts'
import { countVitest } from './count-vitest.ts'
import { strictly } from './count.ts'

test('a run without tests is a failure', () => {
  expect(strictly({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 })
})

test('a program that ends badly is a failure though every test passed', () => {
  expect(strictly({ passed: 7, failed: 0 }, false)).toEqual({ passed: 7, failed: 1 })
})

test('a run that fails by its own report is counted once', () => {
  expect(strictly({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 })
})

test('vitest: a file that cannot be loaded is a failure, a skipped test is neither', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  })
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed'),
    file('failed'),
  ]
  expect(countVitest(JSON.stringify({ testResults }))).toEqual({ passed: 3, failed: 2 })
})

test('cucumber: a scenario passes when it has steps and all of them passed', () => {
  const step = (id: string, status: string) => ({
    testStepFinished: { testCaseStartedId: id, testStepResult: { status } },
  })
  const end = (id: string, willBeRetried = false) => ({
    testCaseFinished: { testCaseStartedId: id, willBeRetried },
  })
  const messages = [
    ...[step('a', 'PASSED'), step('a', 'PASSED'), end('a')],
    ...[step('b', 'PASSED'), step('b', 'UNDEFINED'), end('b')],
    ...[step('c', 'SKIPPED'), end('c')],
    ...[step('d', 'FAILED'), end('d', true)],
    end('e'),
  ]
  const text = messages.map((message) => JSON.stringify(message)).join('\n')
  expect(countCucumber(text)).toEqual({ passed: 1, failed: 3 })
})
