import { expect, test } from 'vitest'
import { ProgressLine } from './clock-progress.ts'

function shown(isTTY: boolean): string[] {
  const written: string[] = []
  let now = 0
  const screen = { isTTY, write: (text: string) => written.push(text) }
  const line = new ProgressLine(screen, () => now)
  for (const at of [0, 999, 1000, 1500]) {
    now = at
    line.show(String(at))
  }
  line.clear()
  return written
}

test('on a terminal one line is written over, and cleared at the end', () => {
  expect(shown(true)).toEqual([
    ...['0', '999', '1000', '1500', ''].map((text) => `\r\u001b[K${text}`),
  ])
})

test('elsewhere there is a line a second at most', () => {
  expect(shown(false)).toEqual(['0\n', '1000\n'])
})
