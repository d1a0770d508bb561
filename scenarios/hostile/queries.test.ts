import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { programOf } from '../../sandbox/testing/parties.ts'
import { Vendor } from './vendor.ts'

interface Listed {
  readonly items: readonly { readonly transactionNumber: string }[]
  readonly next?: string
}

describe('a hostile path or query', () => {
  let vendor: Vendor

  beforeAll(async () => {
    vendor = await Vendor.arrive()
  })
  afterEach(() => {
    expect(vendor.failures).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
  afterAll(() => vendor.sandbox.close())

  async function listed(query: string, token = vendor.token): Promise<Listed> {
    const { text } = await vendor.throws(`/v1/declarations?${query}`, { token })
    return JSON.parse(text) as Listed
  }

  test('with a cursor of somebody else lists nothing, and without one the own alone', async () => {
    const { broker } = await vendor.hands.makeParties({})
    const stranger = await vendor.hands.anyone.token(programOf(broker, 'edit'))
    for (let made = 0; made < 3; made++) await vendor.posts('/v1/declarations', vendor.filing())
    const own = await listed('limit=2')
    expect([own.items.length, own.next]).toEqual([2, expect.any(String)])
    expect(await listed(`after=${own.next ?? ''}`, stranger)).toMatchObject({
      code: 'cursor-invalid',
    })
    expect((await listed('limit=2', stranger)).items).toEqual([])
  })

  test.each([
    '0',
    '1',
    'a',
    'zzzzzzzzzz',
    '../x',
    '%00',
    '-1',
    '1.5',
    'A',
    '__proto__',
    "' or 1=1",
    '',
    '١',
    'z'.repeat(11),
  ])('gets no page after the cursor %j, which no list hands out', async (cursor) => {
    const after = encodeURIComponent(cursor)
    for (const list of ['/v1/declarations', '/v1/activity']) {
      const { status, text } = await vendor.throws(`${list}?after=${after}`)
      expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([400, 'cursor-invalid'])
    }
  })

  test.each([
    '__proto__=1',
    '__proto__[limit]=1',
    'constructor=1',
    'limit=constructor',
    'limit[]=1',
  ])('is refused for what it does not know: %s', async (query) => {
    expect((await vendor.throws(`/v1/declarations?${query}`)).status).toBe(422)
  })

  test.each(['__proto__', 'constructor', 'toString', '..%2f', '%00', '%E0%A4%A', 'a'.repeat(5000)])(
    'finds nothing under the id %.20s',
    async (id) => {
      const kinds = ['declarations', 'delegations', 'program-accounts', 'businesses', 'tariff']
      const paths = kinds.map((kind) => `/v1/${kind}/${id}`)
      const more = [`/problems/${id}`, `/assets/${id}`, `/_sandbox/workspaces/${id}`]
      const token = vendor.sandbox.adminToken
      for (const path of [...paths, ...more]) {
        const all = [await vendor.throws(path), await vendor.throws(path, { token })]
        for (const { status } of all) expect([400, 401, 403, 404, 422]).toContain(status)
      }
    },
  )

  const SCRIPT = '<script>alert(1)</script>'

  test('puts no markup into any page', async () => {
    const [invoice] = vendor.filing().invoices
    const seller = { name: SCRIPT, country: 'BD' }
    const filing = { ...vendor.filing(), invoices: [{ ...invoice, vendor: seller }] }
    const filed = await vendor.posts('/v1/declarations', filing)
    expect([filed.status, filed.response.headers.get('content-type')]).toEqual([
      201,
      'application/json',
    ])
    const headers = { 'accept-language': SCRIPT, accept: 'text/html', 'user-agent': SCRIPT }
    const asked = encodeURIComponent(SCRIPT)
    for (const page of [
      '/',
      '/docs',
      '/problems',
      `/problems/${asked}`,
      '/fidelity',
      '/activity',
    ]) {
      const { text, response } = await vendor.throws(`${page}?q=${asked}`, { headers })
      expect(text).not.toContain('alert(1)')
      const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(!isHtml || policy.includes("script-src 'self';")).toBe(true)
    }
  })

  test('meets no script that takes the text of a line for markup', async () => {
    const { status, text } = await vendor.throws('/assets/activity.js')
    expect(status).toBe(200)
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/)
  })

  test.each([
    ['{"by":"P100Y"}', 422],
    ['{"by":"-PT0.001S"}', 422],
    ['{"by":"NaN"}', 422],
    ['{"by":null}', 422],
    ['{"by":1e400}', 422],
    ['{"by":"PT1e400S"}', 422],
    [`{"by":"PT${'9'.repeat(30)}H"}`, 422],
    ['{"to":NaN}', 400],
    ['{"to":1e400}', 422],
    ['{"to":"2126-03-02T00:00:00Z"}', 422],
    ['{"to":"0000-01-01T00:00:00Z"}', 422],
    ['{"to":"-000001-01-01T00:00:00Z"}', 422],
    ['{"to":"+275760-09-13T00:00:00Z"}', 422],
  ])('moves no clock out of its way: %s', async (body, status) => {
    const clock = '/_sandbox/workspaces/default/clock'
    const token = vendor.sandbox.adminToken
    const before = await vendor.throws(clock, { token })
    expect((await vendor.posts(`${clock}/advance`, body, { token })).status).toBe(status)
    expect((await vendor.throws(clock, { token })).text).toBe(before.text)
  })
})
