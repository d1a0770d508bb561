import { expect, test } from 'vitest'
import { formatCents } from '../../kernel/money.ts'
import { saidOf } from './said-of-measure.ts'
import { filingFrom } from './testing/filing-from.ts'

const BLOCK = { type: 'anti-dumping', regime: 'M' }
const OTHER = { type: 'countervailing', regime: 'M' }

function said(...duties: readonly object[]) {
  const [line] = filingFrom({ line: { duties } }).invoices[0]?.lines ?? []
  if (line === undefined) throw new Error('the filing has a line')
  const { subject, exporter, exemption, content } = saidOf(line, 'M')
  return [subject, exporter, exemption, content === undefined ? undefined : formatCents(content)]
}

// A measure has a block for each of its charges; what one leaves out, another says for both.
test.each([
  [{ subject: 'subject' }, ['subject', undefined, undefined, undefined]],
  [{ exporter: 'Mill A' }, [undefined, 'Mill A', undefined, undefined]],
  [{ exemption: 'casual' }, [undefined, undefined, 'casual', undefined]],
  [{ content: '12.00' }, [undefined, undefined, undefined, '12.00']],
])('%j is said of the measure whichever of its blocks says it', (words, expected) => {
  expect(said({ ...BLOCK, ...words }, OTHER)).toEqual(expected)
  expect(said(BLOCK, { ...OTHER, ...words })).toEqual(expected)
})

test('each block may say another part', () => {
  const one = { ...BLOCK, subject: 'not-subject', content: '12.00' }
  expect(said(one, { ...OTHER, exporter: 'Mill A', exemption: 'casual' })).toEqual([
    'not-subject',
    'Mill A',
    'casual',
    '12.00',
  ])
})

test('what is said of another measure is not said of it', () => {
  expect(said({ ...BLOCK, regime: 'N', subject: 'subject' })).toEqual(Array(4).fill(undefined))
})
