import { expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { InvalidCursor } from '../storage/index.ts'
import { listExchanges } from './list.ts'
import { Ring } from './ring.ts'

function ringOfTwo(): Ring {
  const ring = new Ring()
  for (const requestId of ['a', 'b']) {
    ring.add({
      requestId,
      method: 'GET',
      url: 'http://localhost/v1/me',
      requestHeaders: [],
      status: 404,
      answerHeaders: {},
      findings: [],
      milliseconds: 1,
      wallAt: instant(0),
    })
  }
  return ring
}

const { next } = listExchanges('alpha', ringOfTwo(), { limit: 1 })

test('a page goes on where the one before ended', () => {
  const { items } = listExchanges('alpha', ringOfTwo(), { limit: 1, after: next })
  expect(items.map(({ requestId }) => requestId)).toEqual(['a'])
})

test('a page goes on in no other workspace, and with no other filters', () => {
  const ring = ringOfTwo()
  expect(next).toBeDefined()
  expect(() => listExchanges('beta', ring, { limit: 1, after: next })).toThrow(InvalidCursor)
  const others = { limit: 1, after: next, status: '404' }
  expect(() => listExchanges('alpha', ring, others)).toThrow(InvalidCursor)
})
