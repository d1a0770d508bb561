import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, programOf } from '../../testing/parties.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

let world: SandboxWorld

beforeAll(async () => {
  world = await SandboxWorld.open()
  await world.publish('1.35')
})

afterAll(() => world.sandbox.close())

describe('submitting', () => {
  test('answers 201 with the place and the declaration as it is kept', async () => {
    const body = world.filing()
    const told = await world.post('/v1/declarations', { body })
    expect(told.status).toBe(201)
    const place = `/v1/declarations/${body.transactionNumber}`
    expect(told.headers.get('location')).toBe(place)
    // The published example 200 x 1.35 at 18 %, and a GST of 5 % on its 318.60.
    expect(told.body).toMatchObject({
      status: 'accepted',
      version: 1,
      submittedBy: world.identity.broker.business.business,
      assessment: { totals: { valueForDuty: '270.00', valueForTax: '318.60', total: '64.53' } },
    })
    expect((await world.get(place)).body).toEqual(told.body)
  })

  test('answers 422 with every fault, its place, its source and its remedy', async () => {
    const body = world.filing({ header: { office: '999' }, line: { origin: 'US' } })
    const told = await world.post('/v1/declarations', { body })
    expect(told.status).toBe(422)
    expect(told.headers.get('content-type')).toContain('application/problem+json')
    expect(told.body).toMatchObject({
      code: 'declaration-refused',
      errors: [
        { code: 'office-unknown', pointer: '#/office' },
        {
          code: 'us-state-of-origin-missing',
          pointer: '#/invoices/0/lines/0/origin',
          remedy: 'Declare U and the two letters of the state, such as UNY.',
          source: { id: 'us-state-of-origin', authority: 'guide' },
        },
      ],
    })
  })

  test('speaks French to whoever asks for it', async () => {
    const body = world.filing({ header: { office: '999' } })
    const told = await world.post('/v1/declarations', { body, language: 'fr-CA' })
    expect(told.body).toMatchObject({ title: 'La déclaration est refusée' })
  })

  test('keeps nothing of what is refused', async () => {
    const body = world.filing({ header: { office: '999' } })
    await world.post('/v1/declarations', { body })
    const place = `/v1/declarations/${body.transactionNumber}`
    expect((await world.get(place)).body.code).toBe('declaration-not-found')
    expect(
      (await world.post('/v1/declarations', { body: { ...body, office: '312' } })).status,
    ).toBe(201)
  })

  test.each([
    ['a number for an amount', { value: 200 }, '/value'],
    ['a field of no name', { colour: 'red' }, '/colour'],
    ['a negative quantity', { quantity: '-1' }, '/quantity'],
  ])('refuses %s at its place', async (_what, line, place) => {
    const told = await world.post('/v1/declarations', { body: world.filing({ line }) })
    expect([told.status, told.body.code]).toEqual([422, 'validation-failed'])
    expect(told.body.errors?.map(({ pointer }) => pointer)).toEqual([
      `#/invoices/0/lines/0${place}`,
    ])
  })
})

describe('what is not of its form', () => {
  test.each([
    ['transactionNumber', '1234', 'transaction-number-invalid'],
    ['cargoControlNumber', 'no', 'cargo-control-number-invalid'],
    ['office', '12', 'office-code-invalid'],
    ['carrier', '?', 'carrier-code-invalid'],
  ])('is named at its place: %s %s', async (field, text, code) => {
    const body = { ...world.filing(), [field]: text }
    const told = await world.post('/v1/declarations', { body })
    expect([told.status, told.body.errors]).toMatchObject([422, [{ code, pointer: `#/${field}` }]])
  })

  test('is named in a line: a classification number', async () => {
    const body = world.filing({ line: { classification: '1' } })
    const told = await world.post('/v1/declarations', { body })
    const pointer = '#/invoices/0/lines/0/classification'
    expect(told.body.errors).toMatchObject([{ code: 'classification-invalid', pointer }])
  })
})

describe('repeating', () => {
  test('the same key and body give the first answer and one declaration', async () => {
    const body = world.filing()
    const first = await world.post('/v1/declarations', { body, idempotencyKey: 'attempt-1' })
    const second = await world.post('/v1/declarations', { body, idempotencyKey: 'attempt-1' })
    expect([second.status, second.body]).toEqual([201, first.body])
    const place = `/v1/declarations/${body.transactionNumber}/versions`
    expect((await world.get(place)).body.items).toHaveLength(1)
  })

  test('the same key with another body is refused', async () => {
    await world.post('/v1/declarations', { body: world.filing(), idempotencyKey: 'attempt-2' })
    const told = await world.post('/v1/declarations', {
      body: world.filing(),
      idempotencyKey: 'attempt-2',
    })
    expect(told.body.code).toBe('idempotency-key-reused')
  })

  test('without a key the number is in use', async () => {
    const body = world.filing()
    await world.post('/v1/declarations', { body })
    const told = await world.post('/v1/declarations', { body })
    expect(told.body.errors?.map(({ code }) => code)).toEqual(['transaction-number-used'])
  })
})

describe('who may', () => {
  test('nobody submits without a token', async () => {
    const told = await world.post('/v1/declarations', { body: world.filing(), token: undefined })
    expect(told.status).toBe(401)
  })

  test('a program that only views does not submit', async () => {
    const token = await world.token(programOf(world.identity.broker, 'view'))
    const told = await world.post('/v1/declarations', { body: world.filing(), token })
    expect([told.status, told.body.code]).toEqual([403, 'delegation-too-narrow'])
  })

  test('an officer does not submit for an importer, and sees what was submitted', async () => {
    const { officer: token } = world
    const told = await world.post('/v1/declarations', { body: world.filing(), token })
    expect([told.status, told.body.code]).toEqual([403, 'not-authorized'])
    const number = await world.filed()
    expect((await world.get(`/v1/declarations/${number}`, { token })).status).toBe(200)
  })

  test('a stranger finds no declaration, and none of its parts', async () => {
    const number = await world.filed()
    const { broker } = await world.makeParties()
    const token = await world.token(programOf(broker, 'edit'))
    for (const part of ['', '/versions', '/versions/1', '/explain']) {
      const told = await world.get(`/v1/declarations/${number}${part}`, { token })
      expect([part, told.status, told.body.code]).toEqual([part, 404, 'declaration-not-found'])
    }
  })

  test('an importer on file that has not registered is named as the reason', async () => {
    const { importer } = await world.makeParties({ registered: false })
    const body = world.filing({ header: { importer: accountOf(importer).account } })
    const told = await world.post('/v1/declarations', { body })
    expect(told.body).toMatchObject({
      code: 'declaration-refused',
      errors: [{ code: 'importer-not-registered', pointer: '#/importer' }],
    })
  })
})

describe('reading', () => {
  test('a version that does not exist is not found', async () => {
    const number = await world.filed()
    const told = await world.get(`/v1/declarations/${number}/versions/2`)
    expect([told.status, told.body.code]).toEqual([404, 'version-not-found'])
  })

  test('a list needs an importer of whoever files for nobody', async () => {
    const told = await world.get('/v1/declarations', { token: world.officer })
    expect([told.status, told.body.code]).toEqual([422, 'submitter-unclear'])
  })

  test('a list gives every declaration once, page by page', async () => {
    const numbers = new Set([await world.filed(), await world.filed(), await world.filed()])
    const seen: unknown[] = []
    let after = ''
    do {
      const page = await world.get(`/v1/declarations?importer=${world.account}&limit=2${after}`)
      for (const item of page.body.items ?? []) seen.push(item['transactionNumber'])
      const next = page.body['next']
      after = typeof next === 'string' ? `&after=${encodeURIComponent(next)}` : ''
    } while (after !== '')
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(seen).isSupersetOf(numbers)).toBe(true)
  })

  test('the explanation ends in the total of the declaration', async () => {
    const number = await world.filed()
    const told = await world.get(`/v1/declarations/${number}/explain`)
    expect(told.body).toMatchObject({ code: 'declaration-total', amount: '64.53', unit: 'CAD' })
  })

  test('the calculator gives the assessment of the same invoices', async () => {
    const body = world.filing()
    const filed = await world.post('/v1/declarations', { body })
    const { invoices } = body
    const calculated = await world.post('/v1/calculations', { body: { invoices } })
    expect(calculated.body).toEqual(filed.body['assessment'])
  })
})

describe('drafts', () => {
  test('a draft under another number than its path is refused', async () => {
    const told = await world.put('/v1/drafts/99999000000010', { body: world.filing() })
    expect(told.body.code).toBe('transaction-number-differs')
  })

  test('a submitted draft is gone and its declaration is there', async () => {
    const body = world.filing()
    const place = `/v1/drafts/${body.transactionNumber}`
    expect((await world.put(place, { body })).status).toBe(200)
    expect((await world.post(`${place}/submission`)).status).toBe(201)
    expect((await world.get(place)).body.code).toBe('draft-not-found')
  })

  test('a draft that is refused stays', async () => {
    const body = world.filing({ header: { office: '999' } })
    const place = `/v1/drafts/${body.transactionNumber}`
    await world.put(place, { body })
    expect((await world.post(`${place}/submission`)).body.code).toBe('declaration-refused')
    expect((await world.get(place)).status).toBe(200)
  })
})
