import { expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { InvalidCursor } from '../storage/index.ts'
import { listExchanges } from './list.ts'
import { Ring } from './ring.ts'

function ringOfTwo(): Ring {
  const ring = new Ring()
  for (const requestId of ['a', 'b']) {
    const facts = { requestId, method: 'GET', status: 404, findings: [], milliseconds: 1 }
    const words = { requestHeaders: [], requestText: '', answerHeaders: {}, answerText: '' }
    const url = 'http://localhost/v1/me'
    ring.add({ ...facts, wallAt: instant(0) }, { ...words, url })
  }
  return ring
}

const { next } = listExchanges('alpha', ringOfTwo(), { limit: 1 })

test('a page goes on where the one before ended', () => {
  const { items } = listExchanges('alpha', ringOfTwo(), { limit: 1, after: next })
  expect(items.map(({ facts }) => facts.requestId)).toEqual(['a'])
})

test('a page goes on in no other workspace, and with no other filters', () => {
  const ring = ringOfTwo()
  expect(next).toBeDefined()
  expect(() => listExchanges('beta', ring, { limit: 1, after: next })).toThrow(InvalidCursor)
  const others = { limit: 1, after: next, status: '404' }
  expect(() => listExchanges('alpha', ring, others)).toThrow(InvalidCursor)
})
