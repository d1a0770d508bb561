import { createHash } from 'node:crypto'
import type { ITestCaseHookParameter } from '@cucumber/cucumber'

/** The same scenario has the same id in every run, and so a workspace of the same name with the same parties. */
export function idOf({ uri, name, steps }: ITestCaseHookParameter['pickle']): string {
  const text = [uri, name, ...steps.map((step) => step.text)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
