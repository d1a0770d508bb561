import type { Count } from './count.ts'

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Counts the tests of vitest's JSON report; a file that could not be read counts as one failure. */
export function countVitest(report: string): Count {
  const { testResults } = JSON.parse(report) as VitestReport
  const tests = testResults.flatMap((file) => file.assertionResults)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(notFailed),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.length - tests.filter(notFailed).length + broken.length,
  }
}

function notFailed(test: { readonly status: string }): boolean {
  return test.status !== 'failed'
}
