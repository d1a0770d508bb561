import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { programOf } from '../../sandbox/testing/parties.ts'
import { Vendor } from './vendor.ts'

const NOT_UTF8 = [
  ['a byte alone', [0xff]],
  ['a letter of Latin-1', [0xe9, 0x20]],
  ['a sequence that breaks off', [0xe2, 0x82, 0x22]],
  ['an overlong sequence', [0xc0, 0xaf]],
  ['a surrogate in bytes', [0xed, 0xa0, 0x80]],
  ['a number beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
] as const

const ALONE = ['\\ud800', '\\uDBFF', '\\udc00', '\\udfff\\ud800', '\\ud83dx\\ude00', '\\\\\\ud800']
const WHOLE = [
  '\\ud83d\\ude00',
  '\\uD83D\\uDE00',
  '\\\\ud800',
  '\\\\\\\\udc00',
  '\\ufffd',
  '�',
  '😀',
]

describe('text that is no Unicode', () => {
  let vendor: Vendor
  beforeAll(async () => {
    vendor = await Vendor.arrive()
  })
  afterEach(() => {
    expect(vendor.failures).toEqual([])
  })
  afterAll(() => vendor.sandbox.close())

  /** A filing whose vendor has that name, which is text of JSON or bytes of none. */
  function filingNaming(name: string | readonly number[]): Uint8Array<ArrayBuffer> {
    const [invoice] = vendor.filing().invoices
    const invoices = [{ ...invoice, vendor: { name: 'NAME', country: 'BD' } }]
    const [before, after] = JSON.stringify({ ...vendor.filing(), invoices }).split('NAME')
    const parts = [
      before ?? '',
      typeof name === 'string' ? name : Uint8Array.from(name),
      after ?? '',
    ]
    return Uint8Array.from(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
    )
  }

  const file = (body: Uint8Array<ArrayBuffer>, language = 'en') =>
    vendor.throws('/v1/declarations', {
      method: 'POST',
      body,
      headers: { 'accept-language': language },
    })

  test.each(NOT_UTF8)('in a body is refused: %s', async (_name, bytes) => {
    const body = filingNaming(bytes)
    const { status, text } = await file(body)
    expect([status, codeIn(text)]).toEqual([400, 'body-not-utf-8'])
    const { detail } = JSON.parse(text) as { detail: string }
    expect(Number(/\d+/.exec(detail)?.[0])).toBe(firstFault(body))
    expect(JSON.parse((await file(body, 'fr')).text)).toMatchObject({
      title: 'Le corps n’est pas en UTF-8',
    })
  })

  test.each(ALONE)('as half a character in JSON is refused: %s', async (escape) => {
    const { status, text } = await file(filingNaming(escape))
    expect([status, codeIn(text)]).toEqual([400, 'surrogate-alone'])
  })

  test('as half a character in the name of a field is refused', async () => {
    const { status, text } = await vendor.posts('/v1/declarations', '{"\\ud800":1}')
    expect([status, codeIn(text)]).toEqual([400, 'surrogate-alone'])
  })

  test.each(WHOLE)('is told from text that is: %s', async (name) => {
    const { status, text } = await file(filingNaming(name))
    expect(status).toBe(201)
    const { transactionNumber } = JSON.parse(text) as { transactionNumber: string }
    const read = await vendor.throws(`/v1/declarations/${transactionNumber}`)
    expect(read.text).toContain(JSON.stringify(JSON.parse(`"${name}"`)))
  })

  test.each(['%E9', '%ff', '%ED%A0%80', '%E2%82', '%C0%AF', '%zz', '100%'])(
    'in a path or a query is refused: %s',
    async (sent) => {
      for (const path of [
        `/v1/reference/classifications?q=${sent}`,
        `/v1/reference/classifications?${sent}=1`,
        `/v1/declarations/${sent}`,
        `/v1/businesses/${sent}/employees?limit=1`,
        `/problems/${sent}`,
        `/w/default/v1/drafts/${sent}`,
        `/nowhere/${sent}`,
      ]) {
        const { status, text } = await vendor.throws(path)
        expect([path, status, codeIn(text)]).toEqual([path, 400, 'address-not-utf-8'])
        expect((JSON.parse(text) as { detail: string }).detail).toContain(sent)
      }
    },
  )

  test.each(['caf%C3%A9', '%EF%BF%BD', '%F0%9F%98%80', 'a+b', '%25'])(
    'is told from an address that is: %s',
    async (sent) => {
      const { status } = await vendor.throws(`/v1/reference/classifications?q=${sent}`)
      expect(status).toBe(200)
    },
  )

  test.each([
    ['bytes', [0xff]],
    ['escapes', Buffer.from('%ff')],
    ['an escape that breaks off', Buffer.from('%E2%82')],
    ['no escape', Buffer.from('%')],
  ])('in the form of the token request is refused: %s', async (_name, bytes) => {
    const { clientId, clientSecret } = programOf(vendor.parties.broker, 'edit')
    const form = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&note=`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const send = (body: Uint8Array<ArrayBuffer>) =>
      vendor.throws('/oauth2/token', { method: 'POST', body, headers })
    const whole = Uint8Array.from(Buffer.from(form))
    expect((await send(whole)).status).toBe(200)
    const { status, text } = await send(Uint8Array.from([...whole, ...bytes]))
    expect([status, (JSON.parse(text) as { error: string }).error]).toEqual([
      400,
      'invalid_request',
    ])
  })

  test('in the Basic credentials of a client is refused', async () => {
    const credentials = Buffer.from([...Buffer.from('default.program-'), 0xff, 0x3a, 0x61])
    const { status, text } = await vendor.throws('/oauth2/token', {
      method: 'POST',
      body: Uint8Array.from(Buffer.from('grant_type=client_credentials')),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${credentials.toString('base64')}`,
      },
    })
    expect([status, text]).toEqual([401, expect.stringContaining('cannot be read')])
  })
})

function codeIn(text: string): string | undefined {
  return (JSON.parse(text) as { code?: string }).code
}

/** By the slow and sure way: the longest beginning that can still become UTF-8. */
function firstFault(bytes: Uint8Array<ArrayBuffer>): number {
  for (let length = 1; length <= bytes.length; length++) {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    try {
      decoder.decode(bytes.subarray(0, length), { stream: true })
    } catch {
      return length - 1
    }
  }
  return bytes.length
}
