import {
  calculateDeclaration,
  calculateLine,
  explainLine,
  type CalculatedLine,
  type LineInput,
} from '../../sandbox/trade/duties/index.ts'
import { lineInputFrom } from '../../sandbox/trade/duties/testing/line-input-from.ts'
import { lineText, type LineText } from '../../sandbox/trade/duties/testing/line-text.ts'

const PLAIN = lineText({
  value: '12345.67',
  exchangeRate: '1.3821',
  duty: { regular: { adValorem: '0.065' } },
})

const HEAVY: LineText = {
  ...PLAIN,
  quantities: [{ quantity: '120.5', unit: 'KGM' }],
  duty: {
    regular: { adValorem: '0.065', perUnit: '0.0281', unit: 'KGM' },
    minimum: { adValorem: '0.05' },
    maximum: { adValorem: '0.125' },
  },
  measures: [
    { type: 'surtax', regime: 'S1', regular: { adValorem: '0.25' } },
    { type: 'anti-dumping', regime: 'D1', regular: { perUnit: '1.25', unit: 'KGM' } },
    { type: 'excise-tax', regime: 'E1', regular: { adValorem: '0.1' } },
  ],
  selfDeclared: [{ type: 'surtax', regime: 'S1', amount: '0.00' }],
}

const DURATION = 1_000

/** Repeats for a second after a warm-up of half of one and prints how often a second that is. */
function measure(name: string, lines: number, run: () => unknown): void {
  repeat(run, DURATION / 2)
  const { times, milliseconds } = repeat(run, DURATION)
  const perSecond = Math.round((times * lines * 1_000) / milliseconds)
  const each = ((milliseconds * 1_000) / (times * lines)).toFixed(2)
  console.log(`${name.padEnd(34)} ${perSecond.toLocaleString('en')} lines/s  ${each} µs a line`)
}

function repeat(run: () => unknown, limit: number): { times: number; milliseconds: number } {
  const startedAt = performance.now()
  let times = 0
  let milliseconds = 0
  while (milliseconds < limit) {
    for (let round = 0; round < 500; round += 1) run()
    times += 500
    milliseconds = performance.now() - startedAt
  }
  return { times, milliseconds }
}

function calculated(input: LineInput): CalculatedLine {
  const line = calculateLine(input)
  if (line.status === 'calculated') return line
  throw new Error('the lines of the benchmark can be calculated')
}

const plain = lineInputFrom(PLAIN)
const heavy = lineInputFrom(HEAVY)
const ten = Array.from({ length: 10 }, (_, index) => (index % 5 === 0 ? heavy : plain))

measure('ad valorem and GST', 1, () => calculateLine(plain))
measure('limits, three measures, 0.00', 1, () => calculateLine(heavy))
measure('declaration of ten lines', 10, () => calculateDeclaration(ten))
measure('ad valorem and GST, explained', 1, () => explainLine(calculated(plain)))
