import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const FILE = join(import.meta.dirname, 'stop-on-signal.ts')

/** A program that would stop for ever, and says when it has begun to. */
const PROGRAM = `
import { stopOnSignal } from ${JSON.stringify(FILE)}
let stops = 0
stopOnSignal(async () => {
  stops += 1
  process.stdout.write('stop ' + stops + ' ')
  await new Promise(() => undefined)
})
setInterval(() => undefined, 1000)
process.stdout.write('up ')
`

test.for([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s begins one stop, and another later ends at once', async ([signal, code]) => {
  const program = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  let said = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await expect.poll(() => said).toBe('up ')
  program.kill(signal)
  // The echoes of the first are among these.
  const again = setInterval(() => program.kill(signal), 10)
  onTestFinished(() => clearInterval(again))
  await once(program, 'exit')
  expect([program.exitCode, said]).toEqual([code, 'up stop 1 '])
})
