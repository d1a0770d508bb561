import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Vendor } from './vendor.ts'

describe('a hostile body', () => {
  let vendor: Vendor

  beforeAll(async () => {
    vendor = await Vendor.arrive()
  })
  afterEach(() => {
    expect(vendor.failures).toEqual([])
  })
  afterAll(() => vendor.sandbox.close())

  const MEGABYTE = 1024 * 1024

  test.each([
    ['arrays nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects nested 50,000 deep', '{"invoices":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['a third of a million invoices', `{"invoices":[${'[],'.repeat(340_000)}[]]}`],
    [
      'a quarter of a million lines',
      `{"invoices":[${'{"lines":[{},{},{},{}]},'.repeat(40_000)}{}]}`,
    ],
    ['200 invoices of 1,000 lines', { invoices: Array(200).fill({ lines: Array(1000).fill({}) }) }],
    [
      '1,001 lines in two invoices',
      { invoices: [{ lines: Array(1000).fill({}) }, { lines: [{}] }] },
    ],
    ['keys of the prototype', '{"__proto__":{"type":"AB"},"constructor":1,"toString":1}'],
    ['a key twice', '{"type":"AB","type":{}}'],
  ])('is refused with few findings: %s', async (_name, body) => {
    const { status, text } = await vendor.posts('/v1/declarations', body)
    expect(status).toBe(422)
    expect((JSON.parse(text) as { detail: string }).detail).toMatch(/^\d{1,2} fault/)
  })

  const many = Array(300_000).fill(1)
  const keys = Object.fromEntries(
    many.slice(0, 70_000).map((value, at) => [`k${String(at)}`, value]),
  )

  test.each([
    ['/v1/delegations', { accounts: many }],
    ['/v1/delegations/offers', { accounts: many }],
    ['/v1/registrations', { address: { lines: many } }],
    ['/v1/businesses/{business}/groups', { members: many }],
    ['/v1/businesses/{business}/groups/group-1/assignments', { programs: many }],
    ['/v1/access-requests/request-1/approval', { programs: keys }],
  ])('is refused with few findings however much it lists: %s', async (path, body) => {
    const { business } = vendor.parties.importer.business
    const manager = await vendor.hands.managerOf(business)
    const sent = { method: 'POST', path: path.replace('{business}', business), body }
    const { status, text } = await manager.answer(sent)
    expect(status).toBe(422)
    expect((JSON.parse(text) as { detail: string }).detail).toMatch(/^\d{1,2} fault/)
  })

  test.each([
    ['not compressed, whatever is said of it', new Uint8Array([0x1f, 0x8b, 8, 0]), 400],
    ['a number that JSON does not know', '{"value":NaN}', 400],
    ['more than a megabyte', `"${'x'.repeat(MEGABYTE)}"`, 413],
  ])('is refused before its form is looked at: %s', async (_name, body, status) => {
    const headers = { 'content-encoding': 'gzip' }
    const told = await vendor.throws('/v1/declarations', { method: 'POST', body, headers })
    expect(told.status).toBe(status)
  })

  test.each(['a\r\nSet-Cookie: x', 'a\u0000b', '\u001b[31m', 'a\u0085b'])(
    'puts no control characters into a text: %j',
    async (text) => {
      const filing = vendor.filing()
      const [invoice] = filing.invoices
      const body = { ...filing, invoices: [{ ...invoice, number: text }] }
      expect((await vendor.posts('/v1/declarations', body)).status).toBe(422)
    },
  )

  test.each(['value', 'quantity', 'classification', 'unit', 'origin', 'description'])(
    'of one endless %s is refused and not told back',
    async (field) => {
      const [invoice] = vendor.filing().invoices
      const lines = [{ ...invoice?.lines[0], [field]: '1'.repeat(900_000) }]
      const told = await vendor.posts('/v1/calculations', { invoices: [{ ...invoice, lines }] })
      expect([told.status, told.text.length < 2000]).toEqual([422, true])
    },
  )

  test.each(['__proto__', 'constructor', 'toString'])(
    'pollutes no prototype through the key %s',
    async (key) => {
      const token = vendor.sandbox.adminToken
      const settings = `{"switches":{"${key}":true},"policies":{"${key}":"polluted"}}`
      const fault = `{"target":"${key}","kind":"name","details":{"${key}":"polluted"}}`
      const path = '/_sandbox/workspaces/default'
      const patch = { method: 'PATCH', body: settings, token }
      const changed = await vendor.throws(`${path}/settings`, patch)
      const set = await vendor.posts(`${path}/faults`, fault, { token })
      expect([changed.status < 500, set.status]).toEqual([true, 422])
      expect((await vendor.throws(`${path}/settings`, { token })).text).not.toContain('polluted')
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})
