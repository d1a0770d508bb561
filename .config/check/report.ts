import { styleText } from 'node:util'
import { sum, type Count } from './count.ts'
import type { Result } from './run-step.ts'
import type { Step } from './steps.ts'

const WIDTH = 13
const LINES_SHOWN = 150

export function reportStep(result: Result): void {
  const { passed, failed } = result.count
  const many = passed + failed > 1 ? `  ${countText(result.count)}` : ''
  const mark = failed === 0 ? styleText('green', 'ok    ') : styleText('red', 'FAILED')
  const seconds = `${result.seconds.toFixed(1)} s`.padStart(8)
  console.log(`${mark}  ${result.step.name.padEnd(WIDTH)}${seconds}${many}`)
}

export function reportAbsent(step: Step, reason: string): void {
  console.log(`${styleText('yellow', 'absent')}  ${step.name.padEnd(WIDTH)}not run: ${reason}`)
}

/**
 * The failures in full, their names, and as last line the total: plain, for programs to read. What was not run
 * is neither passed nor failed.
 */
export function reportTotal(results: readonly Result[], notRun: number): Count {
  const broken = results.filter(({ count }) => count.failed > 0)
  for (const { step, output } of broken) console.log(`\n--- ${step.name}\n${lastLines(output)}`)
  if (broken.length > 0) console.log(`\nFailed: ${broken.map(({ step }) => step.name).join(', ')}`)
  const total = sum(results.map(({ count }) => count))
  console.log(`\n${totalText(results, total, notRun)}`)
  return total
}

function lastLines(output: string): string {
  const lines = output.split('\n')
  const left = lines.length - LINES_SHOWN
  if (left <= 0) return output
  return [
    `(${left} lines above; run the step alone to see all)`,
    ...lines.slice(-LINES_SHOWN),
  ].join('\n')
}

function totalText(results: readonly Result[], total: Count, notRun: number): string {
  const absent = `${notRun} not run`
  if (results.length === 0) return absent
  return notRun === 0 ? countText(total) : `${countText(total)}, ${absent}`
}

function countText({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}
