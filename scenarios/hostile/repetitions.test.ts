import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programOf } from '../../sandbox/testing/parties.ts'
import { Vendor } from './vendor.ts'

const FIFTY = Array.from({ length: 50 })

describe('what is sent many times at once', () => {
  let vendor: Vendor

  beforeAll(async () => {
    vendor = await Vendor.arrive()
  })
  afterAll(() => vendor.sandbox.close())

  test('is filed once without a key', async () => {
    const filing = vendor.filing()
    const all = await Promise.all(FIFTY.map(() => vendor.posts('/v1/declarations', filing)))
    const statuses = all.map(({ status }) => status)
    expect([statuses.filter((one) => one === 201).length, new Set(statuses)]).toEqual([
      1,
      new Set([201, 422]),
    ])
  })

  test('is filed once with a key, and all get its answer', async () => {
    const filing = vendor.filing()
    const headers = { 'idempotency-key': 'the-same' }
    const all = await Promise.all(
      FIFTY.map(() => vendor.posts('/v1/declarations', filing, { headers })),
    )
    expect(new Set(all.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
    const replayed = all.filter(({ response }) => response.headers.has('idempotency-replayed'))
    expect(replayed).toHaveLength(FIFTY.length - 1)
  })

  test('moves the clock once with a key', async () => {
    const path = '/_sandbox/workspaces/default/clock/advance'
    const sent = { token: vendor.sandbox.adminToken, headers: { 'idempotency-key': 'an-hour' } }
    const all = await Promise.all(FIFTY.map(() => vendor.posts(path, { by: 'PT1M' }, sent)))
    expect(new Set(all.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
    expect(all[0]?.status).toBe(200)
  })

  test('makes a workspace once, with a key or without', async () => {
    const path = '/_sandbox/workspaces'
    const token = vendor.sandbox.adminToken
    const headers = { 'idempotency-key': 'a-workspace' }
    const keyed = { token, headers }
    const one = await Promise.all(FIFTY.map(() => vendor.posts(path, { name: 'one' }, keyed)))
    expect(new Set(one.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
    expect(one[0]?.status).toBe(201)
    const two = await Promise.all(FIFTY.map(() => vendor.posts(path, { name: 'two' }, { token })))
    expect(
      two
        .map(({ status }) => status)
        .sort()
        .slice(0, 2),
    ).toEqual([201, 409])
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'is filed once with the key %s',
    async (key) => {
      const filing = vendor.filing()
      const headers = { 'idempotency-key': key }
      const first = await vendor.posts('/v1/declarations', filing, { headers })
      const again = await vendor.posts('/v1/declarations', filing, { headers })
      expect([first.status, again.text]).toEqual([201, first.text])
      expect(first.response.headers.has('idempotency-replayed')).toBe(false)
    },
  )

  test('gives no answer of one actor to another', async () => {
    const filing = vendor.filing()
    const headers = { 'idempotency-key': 'mine' }
    await vendor.posts('/v1/declarations', filing, { headers })
    const other = await vendor.hands.makeParties({})
    const token = await vendor.hands.anyone.token(programOf(other.broker, 'edit'))
    const told = await vendor.posts('/v1/declarations', filing, { headers, token })
    expect([told.status, told.text.includes(filing.cargoControlNumber)]).toEqual([403, false])
  })

  test.each(['k'.repeat(129), 'k'.repeat(100_000), 'with space', ''])(
    'needs a key that can be kept: %.20j',
    async (key) => {
      const headers = { 'idempotency-key': key }
      const told = await vendor.posts('/v1/declarations', vendor.filing(), { headers })
      expect(told.status).toBe(400)
    },
  )
})
