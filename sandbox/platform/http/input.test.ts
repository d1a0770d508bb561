import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HttpWorld } from './testing/http-world.ts'

let world: HttpWorld
beforeEach(async () => {
  world = await HttpWorld.make()
})
afterEach(() => world[Symbol.asyncDispose]())

interface Problem {
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[]
}

async function problem(response: Response): Promise<Problem> {
  return (await response.json()) as Problem
}

async function faultsOf(body: unknown): Promise<readonly (readonly string[])[]> {
  const { errors = [] } = await problem(await world.post('/notes', JSON.stringify(body)))
  return errors.map(({ pointer, code }) => [pointer, code])
}

describe('the content type', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
    '%s is read',
    async (type) => {
      const answer = await world.post('/notes', '{"text":"a"}', { 'content-type': type })
      expect(answer.status).toBe(201)
    },
  )

  test.each([
    'text/plain',
    'application/json5',
    'text/json',
    'application/x-www-form-urlencoded',
    '',
  ])('%j is refused with 415', async (type) => {
    const refused = await world.post('/notes', '{"text":"a"}', { 'content-type': type })
    expect(refused.status).toBe(415)
    expect((await problem(refused)).code).toBe('unsupported-media-type')
  })

  test('is not asked for by an operation without a body', async () => {
    const answer = await world.post('/touch', 'anything', { 'content-type': 'text/plain' })
    expect(answer.status).toBe(204)
    expect(await answer.text()).toBe('')
  })
})

test.each(['{', '{"text":"a"', "{'text':'a'}", '{"text":"a"}}', 'undefined', '[1,]', '\u0000'])(
  'the body %j is refused as no JSON with 400',
  async (text) => {
    const refused = await world.post('/notes', text)
    expect(refused.status).toBe(400)
    expect((await problem(refused)).code).toBe('malformed-json')
  },
)

describe('a body of the wrong shape is refused with 422', () => {
  test.each([
    [{}, [['#/text', 'field-missing']]],
    [{ text: '' }, [['#/text', 'field-invalid']]],
    [{ text: 7 }, [['#/text', 'number-not-quoted']]],
    [{ text: null }, [['#/text', 'field-invalid']]],
    [{ text: 'a\u0007b' }, [['#/text', 'field-invalid']]],
    [{ text: 'x'.repeat(41) }, [['#/text', 'field-invalid']]],
    [{ text: 'a', colour: 1 }, [['#/colour', 'field-unknown']]],
    [{ text: 'a', 'a/b~c': 1 }, [['#/a~1b~0c', 'field-unknown']]],
    [{ text: 'a', amount: '1.005' }, [['#/amount', 'amount-invalid']]],
    [{ text: 'a', amount: '-1.00' }, [['#/amount', 'amount-invalid']]],
    [{ text: 'a', amount: 1 }, [['#/amount', 'number-not-quoted']]],
    [{ text: 'a', amount: -1 }, [['#/amount', 'field-invalid']]],
    [{ text: 'a', business: '123456789' }, [['#/business', 'check-digit-wrong']]],
    [{ text: 'a', business: '12345678' }, [['#/business', 'business-number-invalid']]],
    [{ text: 'a', on: '2026-02-30' }, [['#/on', 'date-invalid']]],
    [[], [['#', 'field-invalid']]],
    ['text', [['#', 'field-invalid']]],
    [null, [['#', 'field-invalid']]],
  ])('%j', async (body, expected) => {
    expect(await faultsOf(body)).toEqual(expected)
  })

  test('with every fault at once, each with its pointer', async () => {
    const body = {
      amount: 'x',
      on: 'yesterday',
      lines: [{ quantity: '1' }, { quantity: '-1' }, {}, { quantity: '1', more: 1 }],
    }
    expect(await faultsOf(body)).toEqual([
      ['#/text', 'field-missing'],
      ['#/amount', 'amount-invalid'],
      ['#/on', 'date-invalid'],
      ['#/lines/1/quantity', 'quantity-invalid'],
      ['#/lines/2/quantity', 'field-missing'],
      ['#/lines/3/more', 'field-unknown'],
    ])
  })

  test('with the faults of the query beside them', async () => {
    const { errors } = await problem(await world.get('/notes?limit=many&colour=red'))
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['#/query/limit', '#/query/colour'])
  })

  test('with a parameter of the query that was sent twice, as only one could count', async () => {
    const { errors } = await problem(await world.get('/notes?limit=5&after=a&limit=5'))
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/query/limit', 'parameter-repeated'],
    ])
  })

  test('with at most a thousand faults told and all of them counted', async () => {
    const lines = Array.from({ length: 1500 }, () => ({}))
    const refused = await problem(await world.post('/notes', JSON.stringify({ text: 'a', lines })))
    expect(refused.errors).toHaveLength(1000)
    expect(refused.detail).toMatch(/^1500 /)
  })
})

describe('an amount', () => {
  test.each(['0', '0.0', '0.00', '-0.00', '-0'])('%s is zero', async (amount) => {
    const answer = await world.post('/notes', JSON.stringify({ text: 'a', amount }))
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ amount: '0' })
  })

  test.each(['-0.01', '-1', '+0.00', '1e2', '1,00', 'x 1', ''])('%j is none', async (amount) => {
    expect(await faultsOf({ text: 'a', amount })).toEqual([['#/amount', 'amount-invalid']])
  })
})

test.each(['', ' ', '\n\t'])('the body %j is refused as empty with 400', async (text) => {
  const refused = await world.post('/notes', text)
  expect(refused.status).toBe(400)
  expect((await problem(refused)).code).toBe('body-empty')
})

test('a body that breaks off is told where', async () => {
  const refused = await world.post('/notes', '{"text": "a",\n "amount" 1}')
  expect((await problem(refused)).detail).toContain('line 2, column 2')
})

describe('an answer', () => {
  const SECRET = 'Tr0ub4dor-and-3'

  test.each([
    { text: { password: SECRET } },
    { text: SECRET.repeat(9) },
    { text: 'a', password: SECRET },
    { text: 'a', lines: SECRET },
    { text: 'a', lines: [SECRET] },
    [SECRET],
    SECRET,
  ])('repeats nothing where any words may stand: %j', async (body) => {
    const refused = await world.post('/notes', JSON.stringify(body))
    expect(refused.status).toBe(422)
    expect(await refused.text()).not.toContain(SECRET)
  })

  test('repeats what stands where a form is declared, and no credential there', async () => {
    const refused = await world.post('/notes', '{"text":"a","amount":"1,00"}')
    expect(await refused.text()).toContain('1,00')
    const token = `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.${'s'.repeat(20)}`
    const other = await world.post('/notes', JSON.stringify({ text: 'a', amount: token }))
    expect(await other.text()).not.toContain('eyJ')
  })

  test('never echoes a body that is no JSON', async () => {
    const refused = await world.post('/notes', `{"password":"${SECRET}`)
    expect(await refused.text()).not.toContain(SECRET)
  })
})

describe('whatever is sent', () => {
  test('a large body is read and a deep one refused', async () => {
    const lines = Array.from({ length: 30_000 }, () => ({ quantity: '1.5' }))
    const large = await world.post('/notes', JSON.stringify({ text: 'a', lines }))
    expect(large.status).toBe(201)
    const deep = await world.post('/notes', '['.repeat(200_000) + ']'.repeat(200_000))
    expect(deep.status).toBeLessThan(500)
  })

  test('no JSON value is answered with 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await world.post('/notes', JSON.stringify(value))).status).toBe(422)
      }),
    )
  })

  test('no text is answered with 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await world.post('/notes', text)).status).toBeLessThan(500)
      }),
    )
  })

  test.each(['', '!', 'bm9wZQ', '9'.repeat(50), 'AAAA%00'])(
    'the cursor %j that no list gave is refused with 400',
    async (after) => {
      const refused = await world.get(`/notes?after=${encodeURIComponent(after)}`)
      expect(refused.status).toBe(400)
      expect((await problem(refused)).code).toBe('cursor-invalid')
    },
  )
})
