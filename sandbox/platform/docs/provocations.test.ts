import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isProvokable } from '../../kernel/provocation.ts'
import { slices } from '../../slices.ts'
import type { Env } from '../http/index.ts'
import { catalogueOf } from '../slice/index.ts'
import { docsRoutes } from './routes.ts'

const catalogue = catalogueOf(slices)
const provocations = await catalogue.provocations()
const app = new Hono<Env>()
app.route('/', docsRoutes({ app, ...catalogue, checkWorkspaces: () => Promise.resolve(0) }))

const JSON_WANTED = { headers: { accept: 'application/json' } }
const LANGUAGES = ['en', 'fr'] as const
/** Hundreds of pages, on a machine that may be busy. */
const PATIENT = { timeout: 30_000 }
const HEADINGS = { en: 'A request that forces it', fr: 'Une demande qui le force' } as const

test.each(LANGUAGES)('every code shows in %s how it is forced', PATIENT, async (language) => {
  for (const [code, entry] of Object.entries(provocations)) {
    const text = await (await app.request(`/problems/${code}?lang=${language}`)).text()
    expect(text, code).toContain(HEADINGS[language])
    if (isProvokable(entry)) expect(text).toContain(`ces provoke ${code}`)
    else expect(text, code).toContain(entry.why[language])
  }
})

test('a program is told the same as data', async () => {
  const all = (await (await app.request('/problems', JSON_WANTED)).json()) as Record<
    'problems' | 'findings',
    readonly { readonly code: string; readonly provocation: unknown }[]
  >
  const told = new Map([...all.problems, ...all.findings].map((each) => [each.code, each]))
  expect([...told.keys()].sort()).toEqual(Object.keys(provocations).sort())
  const one: unknown = await (await app.request('/problems/office-unknown', JSON_WANTED)).json()
  expect(one).toEqual(told.get('office-unknown'))
  expect(one).toMatchObject({
    severity: 'fault',
    provocation: { steps: [{ method: 'POST', path: '/v1/declarations', as: 'broker' }] },
  })
})
