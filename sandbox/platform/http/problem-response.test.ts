import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { violation, type Finding, type ProblemType } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { InvalidCursor, StorageFull, StorageUnavailable, StoreDestroyed } from '../storage/index.ts'
import { commandProblems, shapeFindings } from '../commands/index.ts'
import { asRefusal, httpProblems, problemResponse, type Env } from './index.ts'

const REQUEST_ID = '0b7c5a3e-1111-4222-8333-944455566677'

const BROKEN = {
  code: 'broken',
  status: 409,
  headers: { 'x-extra': 'yes' },
  title: { en: 'Broken', fr: 'Brisé' },
  detail: { en: 'The {thing} is broken.', fr: 'Brisé : {thing}.' },
  remedy: { en: 'Mend the {thing}.', fr: 'Réparez : {thing}.' },
} as const satisfies ProblemType

const FOUND: Finding = {
  code: 'found',
  detail: { en: 'Found {what}.', fr: 'Trouvé : {what}.' },
  remedy: { en: 'Lose {what}.', fr: 'Perdez : {what}.' },
  source: {
    id: 'a-law',
    instrument: 'An Act',
    section: 's. 1',
    authority: 'law',
    note: 'not for the wire',
  },
}

async function answerTo(error: Error, headers: Record<string, string> = {}): Promise<Response> {
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('requestId', REQUEST_ID)
    await next()
  })
  app.get('/', () => {
    throw error
  })
  app.onError((thrown, context) => problemResponse(context, asRefusal(thrown)))
  return await app.request('/', { headers })
}

describe('a refusal', () => {
  test('is answered as RFC 9457 says, with its media type', async () => {
    const answer = await answerTo(new Refusal(BROKEN, { thing: 'seal' }))
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('content-language')).toBe('en')
    expect(answer.headers.get('vary')).toBe('accept-language')
    expect(answer.headers.get('x-extra')).toBe('yes')
    expect(await answer.json()).toEqual({
      type: '/problems/broken',
      title: 'Broken',
      status: 409,
      detail: 'The seal is broken.',
      instance: `urn:uuid:${REQUEST_ID}`,
      code: 'broken',
      remedy: 'Mend the seal.',
    })
  })

  test('lists its warnings apart from its errors', async () => {
    const warning: Finding = { ...FOUND, code: 'doubtful', severity: 'warning' }
    const found = [violation(warning, '#/a'), violation(FOUND, '#/b')]
    const answer = await answerTo(new Refusal(BROKEN, { thing: 'seal' }, found))
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: '#/b', code: 'found' }],
      warnings: [{ pointer: '#/a', code: 'doubtful' }],
    })
  })

  test('is answered in French when French is preferred', async () => {
    const refusal = new Refusal(BROKEN, { thing: 'sceau' }, [
      violation(FOUND, '#/a', { what: 'cela' }),
    ])
    const answer = await answerTo(refusal, { 'accept-language': 'fr-CA' })
    expect(answer.headers.get('content-language')).toBe('fr')
    expect(await answer.json()).toMatchObject({
      title: 'Brisé',
      detail: 'Brisé : sceau.',
      remedy: 'Réparez : sceau.',
      errors: [
        {
          pointer: '#/a',
          code: 'found',
          detail: 'Trouvé : cela.',
          remedy: 'Perdez : cela.',
          source: { id: 'a-law', instrument: 'An Act', section: 's. 1', authority: 'law' },
        },
      ],
    })
  })

  test('of 503 says when to try again', async () => {
    const answer = await answerTo(new StorageUnavailable('disk full at /secret/path'))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
    expect(await answer.text()).not.toContain('secret')
  })
})

test('an unexpected failure shows nothing of itself', async () => {
  const answer = await answerTo(new TypeError('a secret of the inside'))
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(text).not.toContain('secret')
  expect(text).not.toContain('TypeError')
  expect(JSON.parse(text)).toMatchObject({ code: 'internal-error' })
})

test.each([
  ['a cursor of another list', new InvalidCursor(), 400, 'cursor-invalid'],
  ['a workspace that is deleted meanwhile', new StoreDestroyed(), 409, 'workspace-being-deleted'],
  ['a workspace that no longer fits', new StorageFull(), 503, 'memory-full'],
  ['a medium that refuses', new StorageUnavailable('no space'), 503, 'storage-unavailable'],
])('%s is told by name', async (...row) => {
  const [, error, status, code] = row
  const answer = await answerTo(error)
  expect([answer.status, await answer.json()]).toMatchObject([status, { status, code }])
})

describe('the catalogue', () => {
  test('has each code once, and its own words in both languages', () => {
    const all = [...commandProblems, ...httpProblems, ...shapeFindings]
    const codes = all.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, detail, remedy } of all) {
      expect(code).toMatch(/^[a-z][a-z0-9-]+$/)
      for (const text of [detail, remedy]) expect(text.fr).not.toBe(text.en)
    }
  })

  test('uses the same placeholders in both languages', () => {
    const names = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()
    for (const { detail, remedy } of [...commandProblems, ...httpProblems, ...shapeFindings]) {
      for (const text of [detail, remedy]) expect(names(text.fr)).toEqual(names(text.en))
    }
  })
})
