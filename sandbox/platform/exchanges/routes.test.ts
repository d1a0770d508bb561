import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../index.ts'
import { Reader } from './testing/reader.ts'

let sandbox: Sandbox
let reader: Reader

beforeAll(async () => {
  sandbox = await createSandbox({ onFailure: () => undefined })
  reader = new Reader(sandbox)
  await reader.post('/_sandbox/workspaces', { name: 'beta' })
}, 30_000)
afterAll(() => sandbox.close())

const LARGE = 'x'.repeat(1024 * 1024 + 1)
const NOBODY = { isAnonymous: true }
const TEXT_TYPE = { 'content-type': 'text/plain' }

describe('a refused call is found by its instance:', () => {
  test.each([
    [401, 'credential-missing', '/v1/me', NOBODY],
    [401, 'token-invalid', '/v1/me', { headers: { authorization: 'Bearer of.bad.news' } }],
    [403, 'admin-token-elsewhere', '/v1/me', {}],
    [404, 'not-found', '/v1/nothing-here', {}],
    [404, 'workspace-not-found', '/w/nowhere/v1/reference/offices', NOBODY],
    [400, 'address-not-utf-8', '/v1/%ff', {}],
    [413, 'body-too-large', '/v1/sign-in', { method: 'POST', text: LARGE }],
    [
      415,
      'unsupported-media-type',
      '/v1/sign-in',
      { method: 'POST', text: 'x', headers: TEXT_TYPE },
    ],
    [400, 'malformed-json', '/v1/sign-in', { method: 'POST', text: '{' }],
    [422, 'validation-failed', '/v1/sign-in', { method: 'POST', body: {} }],
  ] as const)('%i %s', async (...row) => {
    const [status, problem, path, sent] = row
    const response = await reader.send(path, sent)
    const { instance, code } = (await response.json()) as { instance: string; code: string }
    expect([response.status, code]).toEqual([status, problem])
    for (const name of [instance, instance.replace('urn:uuid:', '')]) {
      const found = await reader.exchange(name)
      expect(found).toMatchObject({ instance, status, problem, path: expect.any(String) })
      expect(found.answer.body?.text).toContain(`"code":"${problem}"`)
    }
  })

  test('429, of who follows the log too often', async () => {
    const token = await reader.programToken()
    const streams = []
    let refused = await reader.send('/v1/activity/stream', { token })
    for (; refused.ok; refused = await reader.send('/v1/activity/stream', { token })) {
      streams.push(refused.body)
    }
    const { instance } = (await refused.json()) as { instance: string }
    const found = await reader.exchange(instance)
    expect(found).toMatchObject({ status: 429, operation: 'followActivity' })
    expect(found.actor).toMatch(/^software:default\./)
    for (const stream of streams) await stream?.cancel()
  })

  test('503, of a fault of the API', async () => {
    const token = await reader.programToken()
    const fault = { target: 'api', kind: 'unavailable', count: 1 }
    await reader.post('/_sandbox/workspaces/default/faults', fault)
    const refused = await reader.send('/v1/me', { token })
    const { instance } = (await refused.json()) as { instance: string }
    expect(await reader.exchange(instance)).toMatchObject({
      status: 503,
      problem: 'api-unavailable',
    })
  })

  test('500, of which the record shows no more than the client was told', async () => {
    const { store } = await sandbox.workspaces.require('beta')
    const read = store.read.bind(store)
    store.read = () => Promise.reject(new Error('a fault of our own'))
    const refused = await reader.send('/v1/reference/offices', { at: 'beta', ...NOBODY })
    store.read = read
    const { instance } = (await refused.json()) as { instance: string }
    expect(refused.status).toBe(500)
    const found = await reader.exchange(instance, 'beta')
    expect(found).toMatchObject({ status: 500, problem: 'internal-error' })
    expect(JSON.stringify(found)).not.toContain('a fault of our own')
  })

  test('in the workspace that it was sent to, when there is one', async () => {
    const refused = await reader.send('/v1/me', { at: 'beta', ...NOBODY })
    const { instance } = (await refused.json()) as { instance: string }
    expect(await reader.exchange(instance, 'beta')).toMatchObject({ path: '/w/beta/v1/me' })
    expect((await reader.get(`/_sandbox/workspaces/default/exchanges/${instance}`)).status).toBe(
      404,
    )
  })

  test('by what the standard of tokens calls an error', async () => {
    const form = { grant_type: 'password', client_secret: 'a secret of mine' }
    const refused = await reader.send('/oauth2/token', { method: 'POST', form, ...NOBODY })
    expect(refused.status).toBe(400)
    const [found] = await reader.list('operation=issueToken')
    expect(found).toMatchObject({ problem: 'unsupported_grant_type', status: 400 })
    expect(JSON.parse(await refused.text())).toMatchObject({ error: 'unsupported_grant_type' })
  })
})

describe('an exchange', () => {
  test('tells request and answer, by whom, what was found, and when by both clocks', async () => {
    const token = await reader.programToken()
    const before = await reader.latest()
    const sent = { declaration: { type: 'none' } }
    const refused = await reader.send('/v1/declarations?x=1', {
      method: 'POST',
      token,
      body: sent,
      headers: { 'idempotency-key': 'mine', 'user-agent': 'acme/1', 'x-other': 'y' },
    })
    const text = await refused.text()
    const { instance, errors } = JSON.parse(text) as {
      instance: string
      errors: { code: string }[]
    }
    const found = await reader.exchange(instance)
    expect(found).toMatchObject({
      number: before + 1,
      method: 'POST',
      path: '/v1/declarations',
      query: 'x=1',
      status: 422,
      problem: 'validation-failed',
      request: {
        headers: {
          'content-type': 'application/json',
          'idempotency-key': 'mine',
          'user-agent': 'acme/1',
        },
        body: { text: JSON.stringify(sent), isCut: false },
      },
      answer: {
        headers: { 'content-type': 'application/problem+json', 'content-language': 'en' },
        body: { text, isCut: false },
      },
    })
    expect(found.request.headers).not.toHaveProperty('x-other')
    expect(found.findings).toEqual([...new Set(errors.map(({ code }) => code))])
    expect(Date.parse(found.wallAt)).toBeGreaterThan(0)
    expect(Date.parse(found.at ?? '')).toBeGreaterThan(0)
    expect(found.milliseconds).toBeGreaterThanOrEqual(0)
  })

  test('that was done is on record with its answer', async () => {
    const fault = { target: 'api', kind: 'slow', count: 1, details: { delayMs: '1' } }
    const made = await reader.post('/_sandbox/workspaces/beta/faults', fault)
    const [found] = await reader.list('limit=1', 'beta')
    expect(found).toMatchObject({ status: 201, actor: 'administrator', operation: 'setFault' })
    const whole = await reader.exchange(found!.instance, 'beta')
    expect(whole.answer.body?.text).toBe(JSON.stringify(made))
    expect(whole).not.toHaveProperty('problem')
  })

  test('of the latest is had by that name', async () => {
    await reader.get('/v1/reference/offices?limit=1')
    expect(await reader.exchange('latest')).toMatchObject({
      path: '/v1/reference/offices',
      query: 'limit=1',
    })
  })
})

describe('the record', () => {
  test('is not changed by being read', async () => {
    const before = await reader.latest()
    await reader.list('')
    await reader.exchange('latest')
    await reader.send('/_sandbox/workspaces/default/exchanges', { method: 'HEAD' })
    await reader.send('/_sandbox/workspaces/default/exchanges/latest', { method: 'HEAD' })
    await reader.send('/_sandbox/workspaces/default/exchanges/stream', { method: 'HEAD' })
    expect(await reader.latest()).toBe(before)
  })

  test('leaves out pages and the look at health, unless refused', async () => {
    const before = await reader.latest()
    for (const path of ['/', '/activity', '/healthz', '/openapi.json']) await reader.get(path)
    expect(await reader.latest()).toBe(before)
    await reader.get('/problems/none')
    expect(await reader.latest()).toBe(before + 1)
  })

  test.each([
    ['operation=listOffices', { operation: 'listOffices' }],
    ['status=404', { status: 404 }],
    ['problem=not-found', { problem: 'not-found' }],
    ['problem=field-missing', { problem: 'validation-failed' }],
    ['actor=administrator', { actor: 'administrator' }],
  ])('is filtered by %s', async (query, all) => {
    await reader.get('/v1/reference/offices?limit=1')
    await reader.get('/v1/nothing')
    await reader.send('/v1/sign-in', { method: 'POST', body: {} })
    const found = await reader.list(query)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatchObject(all)
  })

  test('tells all that was refused', async () => {
    const statuses = (await reader.list('status=refused')).map(({ status }) => status)
    expect(new Set(statuses).size).toBeGreaterThan(2)
    expect(statuses.filter((status) => status < 400)).toEqual([])
    const class4 = (await reader.list('status=4xx')).map(({ status }) => Math.floor(status / 100))
    expect(new Set(class4)).toEqual(new Set([4]))
  })

  test('is paged, and each exchange comes once though others are added', async () => {
    for (let nth = 0; nth < 7; nth += 1) await reader.get('/v1/reference/countries?limit=1')
    const numbers: number[] = []
    let after = ''
    do {
      const { items, next } = await reader.page(`operation=listCountries&limit=2${after}`)
      numbers.push(...items.map(({ number }) => number))
      after = next === undefined ? '' : `&after=${next}`
      await reader.get('/v1/reference/countries?limit=1')
    } while (after !== '')
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one))
    expect(numbers.length).toBeGreaterThanOrEqual(7)
  })

  test('is told from a request on', async () => {
    const refused = await reader.get('/v1/nothing')
    const { instance } = (await refused.json()) as { instance: string }
    await reader.get('/v1/reference/offices?limit=1')
    const found = await reader.list(`from=${instance}`)
    expect(found.map(({ path }) => path)).toEqual(['/v1/reference/offices', '/v1/nothing'])
    const unknown = await reader.get('/_sandbox/workspaces/default/exchanges?from=nobody')
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ code: 'exchange-not-on-record' })
  })

  test('is of one workspace alone, and of none that was there before it', async () => {
    const gamma = { name: 'gamma' }
    await reader.post('/_sandbox/workspaces', gamma)
    await reader.send('/v1/reference/offices?limit=1', { at: 'gamma', ...NOBODY })
    expect((await reader.list('', 'gamma')).map(({ path }) => path)).toEqual([
      '/w/gamma/v1/reference/offices',
    ])
    await reader.send('/_sandbox/workspaces/gamma', { method: 'DELETE' })
    await reader.post('/_sandbox/workspaces', gamma)
    expect(await reader.list('', 'gamma')).toEqual([])
  })

  test('keeps as much as the workspace is set to, at once', async () => {
    const settings = '/_sandbox/workspaces/beta/settings'
    const change = async (exchanges: object) => {
      return await reader.send(settings, { method: 'PATCH', body: { exchanges } })
    }
    for (let nth = 0; nth < 9; nth += 1) await reader.send('/v1/me', { at: 'beta' })
    const changed = await change({ count: 3 })
    expect(await changed.json()).toMatchObject({ exchanges: { count: 3, bytes: 8_388_608 } })
    expect(await reader.list('', 'beta')).toHaveLength(3)
    await change({ bytes: 0 })
    expect(await reader.list('', 'beta')).toEqual([])
    expect((await change({ count: -1 })).status).toBe(422)
    await change({ count: 1000, bytes: 8_388_608 })
  })

  test('is neither in the state nor emptied with it', async () => {
    const hash = async () => (await sandbox.workspaces.require('beta')).store.hash()
    const before = await hash()
    await reader.send('/v1/me', { at: 'beta', ...NOBODY })
    expect(await hash()).toBe(before)
    await sandbox.workspaces.reset('beta')
    expect((await reader.list('limit=1', 'beta'))[0]).toMatchObject({ path: '/w/beta/v1/me' })
  })
})
