import { Hono } from 'hono'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { asRefusal, problemResponse, type Env } from '../../platform/http/index.ts'
import { instantOf, localDate } from '../../kernel/time.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import { referenceRoutes } from '../reference/index.ts'
import { tariffRoutes } from './routes.ts'
import { classificationView, treatmentView } from './schema.ts'
import { tariffItems } from './tariff-item.ts'

interface Listed {
  code: string
  classification: string
  name: { en: string; fr: string }
}

/** Of a list, a classification or a problem. */
interface Body extends v.InferInput<typeof classificationView> {
  items: Listed[]
  next?: string
  code: string
}

const TODAY = localDate('2026-03-02')
const inForce = tariffItems(TODAY)

const workspace = {
  store: { read: (work: (reader: unknown) => unknown) => work({}) },
} as unknown as Workspace

const app = new Hono<Env>()
app.use(async (context, next) => {
  const now = instantOf(TODAY)
  const call = { workspace, actor: { kind: 'anonymous' }, now, requestId: 'test' } as const
  context.set('gate', { open: () => Promise.resolve(call) })
  await next()
})
app.onError((error, context) => problemResponse(context, asRefusal(error)))
app.route('/', tariffRoutes).route('/', referenceRoutes)

const get = async (path: string) => {
  const response = await app.request(`/v1/reference${path}`)
  return { status: response.status, body: (await response.json()) as Body }
}

const numbers = ({ items }: Body): string[] => items.map(({ classification }) => classification)

describe('GET /v1/reference/classifications', () => {
  test('finds by the beginning of a number, with or without points', async () => {
    const pointed = numbers((await get('/classifications?q=6109.10')).body)
    expect(pointed.length).toBeGreaterThan(0)
    expect(pointed.every((number) => number.startsWith('6109.10'))).toBe(true)
    expect(numbers((await get('/classifications?q=610910')).body)).toEqual(pointed)
  })

  test('finds words of either language, whatever their capitals and accents', async () => {
    const french = numbers((await get('/classifications?q=EPICEA')).body)
    expect(french).toEqual(numbers((await get('/classifications?q=%C3%A9pic%C3%A9a')).body))
    expect(french).toEqual(numbers((await get('/classifications?q=spruce')).body))
    expect(french).toEqual(['4407.12.00.12'])
  })

  test('keeps to a chapter', async () => {
    const { body } = await get('/classifications?chapter=22')
    expect(new Set(numbers(body).map((number) => number.slice(0, 2)))).toEqual(new Set(['22']))
  })

  test('goes through all items page by page, each once', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await get(`/classifications?limit=50${after}`)
      seen.push(...numbers(body))
      after = body.next === undefined ? '' : `&after=${body.next}`
    } while (after !== '')
    expect(seen).toEqual(inForce.map(({ classification }) => classification))
  })

  test('has no next page where the last item is on this one', async () => {
    const { items } = (await get('/classifications?chapter=22')).body
    const whole = await get(`/classifications?chapter=22&limit=${String(items.length)}`)
    expect([whole.body.items, whole.body.next]).toEqual([items, undefined])
    const short = await get(`/classifications?chapter=22&limit=${String(items.length - 1)}`)
    const { body } = await get(`/classifications?chapter=22&after=${String(short.body.next)}`)
    expect(body.items).toEqual(items.slice(-1))
  })

  test.each([
    ['other words', 'q=6110&chapter=61&on=2026-03-02'],
    ['another chapter', 'q=61&chapter=62&on=2026-03-02'],
    ['another day', 'q=61&chapter=61&on=2026-03-03'],
    ['today', 'q=61&chapter=61'],
  ])('refuses the cursor of a search for %s', async (_what, other) => {
    const first = await get(`/classifications?q=61&chapter=61&on=2026-03-02&limit=1`)
    const next = String(first.body.next)
    const same = await get(`/classifications?q=61&chapter=61&on=2026-03-02&after=${next}`)
    expect(same.status).toBe(200)
    const { status, body } = await get(`/classifications?${other}&after=${next}`)
    expect([status, body.code]).toEqual([400, 'cursor-invalid'])
  })

  test('refuses a cursor of another list', async () => {
    const { status, body } = await get('/classifications?chapter=22&after=6109.10.00.11')
    expect([status, body.code]).toEqual([400, 'cursor-invalid'])
  })
})

describe('GET /v1/reference/classifications/:number', () => {
  test('gives the rate of each treatment as a fraction', async () => {
    const { body } = await get('/classifications/6109100011')
    const byTreatment = Object.fromEntries(
      body.rates.map(({ treatment, regular }) => [treatment, regular.adValorem]),
    )
    expect(byTreatment).toMatchObject({ 2: '0.18', 3: '0.35' })
    expect(body).toMatchObject({ on: '2026-03-02', gst: { rate: '0.05' } })
  })

  test.each([
    ['2026-09-01', 'guide'],
    ['2026-08-31', 'reported'],
    ['2025-12-31', 'assumed'],
  ])('says what its edition proves of %s: %s', async (on, authority) => {
    const { body } = await get(`/classifications/6109100011?on=${on}`)
    const edition = { name: 'T2026-2', effectiveOn: '2026-09-01', authority }
    expect(body).toMatchObject({ edition })
    const mfn = body.rates.find(({ treatment }) => treatment === '2')
    expect(mfn?.source.authority).toBe(authority)
    const listed = await get(`/classifications?q=6109.10.00.11&on=${on}`)
    expect(listed.body.items).toMatchObject([{ edition }])
  })

  test('lists measures against any origin, or against the one that is named', async () => {
    const steel = inForce.find(({ number }) => number.startsWith('7208'))?.classification
    const any = (await get(`/classifications/${String(steel)}?on=2026-03-02`)).body
    const china = (await get(`/classifications/${String(steel)}?on=2026-03-02&origin=CN`)).body
    const regimes = (body: Body) => [...body.surtaxes, ...body.sima].map(({ regime }) => regime)
    expect(regimes(any).length).toBeGreaterThan(0)
    expect(regimes(any)).toEqual(expect.arrayContaining(regimes(china)))
    for (const { origins } of [...china.surtaxes, ...china.sima]) {
      expect(origins.only ?? ['CN']).toContain('CN')
      expect(origins.except).not.toContain('CN')
    }
  })

  test('answers for every item in the shape that is described', async () => {
    for (const { classification } of inForce) {
      const { body } = await get(`/classifications/${classification}?on=${TODAY}`)
      expect(v.safeParse(classificationView, body).issues, classification).toBeUndefined()
    }
  })

  test('does not know a number that the excerpt lacks', async () => {
    const { status, body } = await get('/classifications/9999.99.99.99')
    expect([status, body.code]).toEqual([404, 'classification-not-found'])
    expect(body).toMatchObject({
      detail: 'The tariff that is served does not hold 9999.99.99.99 for 2026-03-02.',
    })
    expect((await get('/classifications/12')).status).toBe(422)
  })
})

test('GET /v1/reference/treatments names the countries that may claim each', async () => {
  const { body } = await get('/treatments')
  const united = body.items.find(({ code }) => code === '10')
  expect(united).toMatchObject({
    abbreviation: 'UST',
    countries: ['US', 'PR'],
    validFrom: '1998-01-01',
  })
  const awaited = body.items.find(({ code }) => code === 'CPUKT')
  expect(awaited).toMatchObject({ abbreviation: 'CPUKT', awaited: { instead: '34' } })
  expect(awaited).not.toHaveProperty('validFrom')
  expect(v.safeParse(v.array(treatmentView), body.items).issues).toBeUndefined()
})

test('GET /v1/reference/treatments knows on which day a country was entitled', async () => {
  const gptOn = async (on: string) => {
    const { body } = await get(`/treatments?on=${on}`)
    return v.parse(
      treatmentView,
      body.items.find(({ code }) => code === '9'),
    )
  }
  const before = await gptOn('2024-12-31')
  const since = await gptOn('2025-01-01')
  expect(before.countries).toEqual(expect.arrayContaining(['VN']))
  expect(before.countries).not.toContain('LB')
  expect(since.countries).toEqual(expect.arrayContaining(['LB']))
  expect(since.countries).not.toContain('VN')
  expect(since.countriesSource).toMatchObject({ section: '33-36', authority: 'reported' })
})

test('GET /v1/reference/treatments lets nobody claim a treatment that has ended', async () => {
  const countries = async (on: string) => {
    const { body } = await get(`/treatments?on=${on}`)
    return v.parse(
      treatmentView,
      body.items.find(({ code }) => code === '12'),
    ).countries
  }
  expect(await countries('2020-06-30')).toEqual(['US', 'MX'])
  expect(await countries('2020-07-01')).toEqual([])
})

describe('the short lists', () => {
  test.each([
    ['offices', { code: '453', province: 'ON', authority: 'assumed' }],
    ['offices', { code: '351', authority: 'reported', name: { en: 'Lacolle', fr: 'Lacolle' } }],
    ['holidays?year=2025&province=QC', { on: '2025-04-21', holiday: 'easter-monday' }],
    ['holidays', { on: '2026-09-30', holiday: 'truth-and-reconciliation' }],
    ['bank-closings?year=2025', { on: '2025-12-26', holiday: 'boxing-day' }],
    ['carriers', { code: '9000' }],
    ['countries', { code: 'XK', currency: 'EUR' }],
    ['us-states', { code: 'UNY' }],
    ['currencies', { code: 'USD', maintainedBy: 'BoC', minorUnits: 2 }],
    ['codes/cadTypes', { code: 'AB', supported: true }],
    ['codes/vfdCodes', { code: '13' }],
  ])('%s are whole and in both languages', async (path, wanted) => {
    const { body } = await get(`/${path}`)
    expect(body.items).toContainEqual(expect.objectContaining(wanted))
    if (path === 'carriers') return
    for (const { code, name } of body.items) expect(name.en && name.fr, code).toBeTruthy()
  })

  test('refuse a list that there is none of', async () => {
    expect((await get('/codes/colours')).status).toBe(422)
  })
})
