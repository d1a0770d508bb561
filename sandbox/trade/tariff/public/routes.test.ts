import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { instantOf, localDate } from '../../../kernel/time.ts'
import type { Env } from '../../../platform/http/index.ts'
import type { Workspace } from '../../../platform/workspaces/index.ts'
import { tariffServiceRoutes } from './routes.ts'

const workspace = {} as unknown as Workspace
const app = new Hono<Env>()
app.use(async (context, next) => {
  const now = instantOf(localDate('2026-09-15'))
  const call = { workspace, actor: { kind: 'anonymous' }, now, requestId: 'test' } as const
  context.set('gate', { open: () => Promise.resolve(call) })
  await next()
})
app.route('/', tariffServiceRoutes)

const ROOT = '/v1/tariff-srv'
const DAY = "datetime'2026-09-01T00:00:00'"

async function read(path: string, language = 'EN') {
  const headers = { accept: 'application/xml', 'accept-language': language }
  const response = await app.request(`${ROOT}${path}`, { headers })
  const text = await response.text()
  const { status, headers: told } = response
  return { status, type: told.get('content-type'), told: Object.fromEntries(told), text }
}

/** The properties of each entry, as a client takes them out. */
function entriesOf(text: string): readonly Readonly<Record<string, string | null>>[] {
  return text
    .split('<entry')
    .slice(1)
    .map((entry) =>
      Object.fromEntries(
        [...entry.matchAll(/<d:(\w+)[^>]*?(?:\/>|>([^<]*)<\/d:)/g)].map(([, name, value]) => [
          name,
          value ?? null,
        ]),
      ),
    )
}

async function found(path: string, language?: string) {
  const { status, text } = await read(path, language)
  expect(status).toBe(200)
  return entriesOf(text)
}

function filter(set: string, ...conditions: readonly string[]): string {
  return `/${set}?$filter=${encodeURIComponent(conditions.join(' and '))}`
}

test('is an AtomPub service of four entity sets', async () => {
  const { status, type, text } = await read('/')

  expect([status, type]).toEqual([200, 'application/atomsvc+xml;charset=utf-8'])
  expect([...text.matchAll(/<collection href="(\w+)"/g)].map(([, name]) => name)).toEqual([
    'tariffClassifications',
    'customsDuties',
    'exciseTaxes',
    'gstCodes',
  ])
})

describe('every document', () => {
  const HEADERS = {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    dataserviceversion: '2.0',
  }

  test.each(['/', '/gstCodes', '/horses', '/gstCodes?$top=x'])(
    'is of OData 2, and no client keeps it: %s',
    async (path) => {
      expect((await read(path)).told).toMatchObject(HEADERS)
    },
  )

  // Midnight in Toronto, in the summer.
  test('names the service by its address, and the instant at which it was made', async () => {
    const { text } = await read('/gstCodes?$top=1')

    expect(text).toContain('xml:base="http://localhost/v1/tariff-srv/"')
    expect(text).toContain('<updated>2026-09-15T04:00:00.000Z</updated>')
  })

  test('names the address before which a workspace stands', async () => {
    const within = new Hono().route('/workspaces/other', app)
    const response = await within.request(`/workspaces/other${ROOT}/`)

    expect(await response.text()).toContain(
      'xml:base="http://localhost/workspaces/other/v1/tariff-srv/"',
    )
  })

  test('is a feed of today where no day is asked for', async () => {
    const { type, text } = await read('/gstCodes?$top=1')

    expect(type).toBe('application/atom+xml;charset=utf-8')
    expect(entriesOf(text)).toMatchObject([{ AsOfDate: '2026-09-15T00:00:00' }])
  })
})

describe('customsDuties', () => {
  const key = (item: string, treatment: string) =>
    `/customsDuties(TariffItemNumber='${item}',TariffTreatmentCode='${treatment}',AsOfDate=${DAY})`

  test('has one entity by its key, with every property that is known of it', async () => {
    const { status, type, text } = await read(key('0207.13.91', '2'))

    expect([status, type]).toEqual([200, 'application/atom+xml;charset=utf-8'])
    expect(entriesOf(text)).toEqual([
      {
        TariffItemNumber: '0207.13.91',
        TariffTreatmentCode: '2',
        AsOfDate: '2026-09-01T00:00:00',
        GSTCode: expect.any(String),
        CustomsDutyValidStartDate: '2026-09-01T00:00:00',
        CustomsDutyValidEndDate: null,
        FreeQualifierIndicator: 'false',
        SpecificRateMinValue: '0.0474',
        SpecificRateMinQualifierCode: '1',
        SpecificRateRegValue: null,
        SpecificRateRegQualifierCode: null,
        SpecificRateMaxValue: '0.0948',
        SpecificRateMaxQualifierCode: '1',
        AdValoremRateMinValue: null,
        AdValoremRateMinQualifierCode: null,
        AdValoremRateRegValue: '5',
        AdValoremRateRegQualifierCode: '3',
        AdValoremRateMaxValue: null,
        AdValoremRateMaxQualifierCode: null,
        UnitOfMeasureCode: 'KGM',
        InactiveIndicator: 'false',
        UpdateOn: '2026-09-01T00:00:00',
      },
    ])
    expect(text).toContain('<d:CustomsDutyValidEndDate m:type="Edm.DateTime" m:null="true"/>')
    expect(text).toContain('xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"')
  })

  test('says free by its indicator and by qualifier 4', async () => {
    const [duty] = await found(key('0207.13.91', '10'))

    expect(duty).toMatchObject({
      FreeQualifierIndicator: 'true',
      AdValoremRateRegValue: null,
      AdValoremRateRegQualifierCode: '4',
    })
  })

  /* 1.88¢/kg but not less than 4% plus 4% is the greater of 1.88¢/kg + 4 % and 8 %. */
  test('puts what is added after the limits into each of them', async () => {
    const [duty] = await found(key('0704.10.11', '2'))

    expect(duty).toMatchObject({
      SpecificRateRegValue: '0.0188',
      AdValoremRateRegValue: '4',
      SpecificRateMinValue: null,
      AdValoremRateMinValue: '8',
      AdValoremRateMaxValue: null,
    })
  })

  test('lists every treatment of an item, once however many suffixes it has', async () => {
    const duties = await found(filter('customsDuties', "TariffItemNumber eq '6109.10.00'"))
    const codes = duties.map(({ TariffTreatmentCode: code }) => code)

    expect(codes).toEqual([...new Set(codes)])
    expect(codes).toEqual(expect.arrayContaining(['2', '3', '10', '34']))
    expect(codes).not.toContain('9')
  })

  test('gives the duties of the day that is asked for', async () => {
    const asked = [`AsOfDate eq ${DAY}`, "TariffItemNumber eq '8517.13.00'"]
    expect(
      await found(filter('customsDuties', ...asked, "TariffTreatmentCode eq '2'")),
    ).toHaveLength(1)
    asked[0] = "AsOfDate eq datetime'2021-12-31T00:00:00'"
    expect(await found(filter('customsDuties', ...asked))).toEqual([])
  })
})

describe('the other sets', () => {
  test('tariffClassifications has words in the language asked for', async () => {
    const path = `/tariffClassifications(TariffNumber='4407.12.00.12',AsOfDate=${DAY})`

    expect((await found(path))[0]?.['Description']).toBe('Spruce lumber, dressed')
    expect((await found(path, 'FR'))[0]?.['Description']).toBe('Bois d’épicéa raboté')
  })

  test('exciseTaxes has the taxes on a number', async () => {
    const taxes = await found(filter('exciseTaxes', "TariffNumber eq '2710.12.90.14'"))

    expect(taxes.length).toBeGreaterThan(0)
    const code = taxes[0]?.['ExciseTaxCode'] ?? ''
    const one = await found(
      filter('exciseTaxes', `ExciseTaxCode eq '${code}'`, "TariffNumber eq '2710.12.90.14'"),
    )
    expect(one).toEqual(taxes.slice(0, 1))
    expect(await found(filter('exciseTaxes', "ExciseTaxCode eq 'none'"))).toEqual([])
    expect(taxes[0]).toMatchObject({ UnitOfMeasureCode: 'LTR', ExciseTaxRateQualifierCode: '1' })
  })

  test('gstCodes has the usual rate', async () => {
    const codes = await found('/gstCodes')
    const names = codes.map(({ GSTCode }) => GSTCode)

    expect(names).toEqual([...new Set(names)])
    expect(codes.map(({ GSTRate }) => GSTRate)).toContain('0.05')
    const usual = codes.filter(({ GSTRate }) => GSTRate === '0.05')
    expect(await found(filter('gstCodes', `GSTCode eq '${usual[0]?.['GSTCode'] ?? ''}'`))).toEqual(
      usual,
    )
  })
})

describe('what a client asks of a set', () => {
  test('is answered page by page, each entity once', async () => {
    const numbers = async (page: string) =>
      (await found(`/tariffClassifications?${page}`)).map(({ TariffNumber }) => TariffNumber)
    const first = await numbers('$top=700')
    const rest = await numbers('$top=700&$skip=700')

    expect([first.length, rest.length]).toEqual([700, 463])
    expect(new Set([...first, ...rest]).size).toBe(1163)
    expect(await numbers('$top=5000')).toHaveLength(1000)
    expect(await numbers('$top=0')).toEqual([])
  })

  test('is answered with the properties it selects', async () => {
    const [first] = await found(
      '/tariffClassifications?$top=1&$select=TariffNumber,%20UnitOfMeasureCode',
    )

    expect(first).toEqual({ TariffNumber: '0101.21.00.00', UnitOfMeasureCode: 'NMB' })
  })

  test('is escaped where it is repeated', async () => {
    const { text } = await read(filter('gstCodes', "'<a>' eq 'b'"))

    expect(text).not.toContain('<a>')
  })

  test.each([
    [
      '/horses',
      404,
      'There is no entity set horses; there are tariffClassifications, customsDuties, exciseTaxes, gstCodes.',
    ],
    ['/-gstCodes', 404, 'There is no entity set -gstCodes;'],
    ['/-gstCodes()', 404, 'There is no entity set -gstCodes();'],
    ['/gstCodes()x', 404, 'There is no entity set gstCodes()x;'],
    ['/gstCodes()', 400, 'The key of gstCodes is GSTCode, AsOfDate.'],
    [`/gstCodes(GSTCode='no',AsOfDate=${DAY})`, 404, 'gstCodes has no entity with that key'],
    [`/gstCodes(GSTCode='no',AsOfDate=datetime'2026-02-30T00:00:00')`, 400, 'AsOfDate must be'],
    ['/gstCodes?$filter=GSTRate%20gt%200', 400, '$filter is understood as'],
    [
      "/gstCodes?$filter=Colour%20eq%20'red'",
      400,
      'gstCodes is filtered by its keys GSTCode, AsOfDate, not by Colour.',
    ],
    ["/gstCodes?$filter=constructor%20eq%20'x'", 400, 'gstCodes is filtered by its keys'],
    ['/gstCodes?$select=toString', 400, 'gstCodes has no property toString.'],
    ['/gstCodes?$top=-1', 400, '$top and $skip must be whole numbers.'],
    ['/gstCodes?$skip=a', 400, '$top and $skip must be whole numbers.'],
  ])('%s is refused with %i in the shape of OData', async (path, status, message) => {
    const answered = await read(path)

    expect([answered.status, answered.type]).toEqual([status, 'application/xml;charset=utf-8'])
    expect(answered.text).toContain(`<message xml:lang="en">${message.replaceAll("'", '&apos;')}`)
  })

  test.each([
    ['/gstCodes?$top=x', 'BadRequest', '$top et $skip'],
    [
      '/horses',
      'NotFound',
      'Il n’y a pas d’ensemble d’entités horses; il y a tariffClassifications, customsDuties, exciseTaxes, gstCodes.',
    ],
    [
      `/gstCodes(GSTCode='no',AsOfDate=${DAY})`,
      'NotFound',
      'gstCodes n’a aucune entité de cette clé à ce jour.',
    ],
  ])('%s is refused as %s, in French too', async (path, code, message) => {
    const { text } = await read(path, 'fr-CA')

    expect(text).toContain(`<code>${code}</code><message xml:lang="fr">${message}`)
  })
})
