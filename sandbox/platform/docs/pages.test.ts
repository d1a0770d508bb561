import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { commandProblems, shapeFindings } from '../commands/index.ts'
import { asRefusal, httpProblems, problemResponse, type Env } from '../http/index.ts'
import { StorageUnavailable } from '../storage/index.ts'
import { html } from './markup.ts'
import { docsRoutes } from './routes.ts'

const SOURCE = { id: 'x', instrument: 'Act <1>', authority: 'law' } as const
const MISSING = { en: '<b>{what}</b> & "more"', fr: 'l’«erreur»' }
const findings = [
  ...shapeFindings,
  { code: 'odd-finding', detail: MISSING, remedy: MISSING, source: SOURCE },
]
const ODD_CAPABILITY = {
  id: 'odd',
  capability: { en: 'Odd <customs>', fr: 'Usages étranges' },
  state: 'absent',
  note: MISSING,
  authority: 'assumed',
} as const

const app = new Hono<Env>()
app.onError((error, context) => problemResponse(context, asRefusal(error)))
let canStore = true
const checkWorkspaces = (): Promise<number> =>
  canStore ? Promise.resolve(3) : Promise.reject(new StorageUnavailable('gone'))
const problems = [...commandProblems, ...httpProblems]
const fidelity = () => Promise.resolve([ODD_CAPABILITY])
const sources = () => [SOURCE]
const ODD_LIST = {
  id: 'odd-list',
  name: { en: 'odd <ones>', fr: 'étranges' },
  grades: ['law'],
} as const
const lists = () => [ODD_LIST]
const provocations = () => Promise.resolve({})
const made = { problems, findings, provocations, fidelity, sources, lists, checkWorkspaces }
app.route('/', docsRoutes({ app, ...made }))

const PAGES = [
  '/',
  '/docs',
  '/docs/getHealth',
  '/problems',
  '/problems/not-found',
  '/fidelity',
  '/activity',
]

describe('every page', () => {
  test.each(PAGES)('%s is one whole document in the language that is asked for', async (path) => {
    const french = await app.request(path, { headers: { 'accept-language': 'fr-CA,en;q=0.5' } })
    expect(french.status).toBe(200)
    expect(french.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(french.headers.get('content-language')).toBe('fr-CA')
    const text = await french.text()
    expect(text).toMatch(/^<!doctype html>\s*<html lang="fr-CA">/i)
    expect(text).toMatch(
      /<title>[^<]+<\/title>[^]*<a class="skip" href="#content">[^]*<main id="content">/,
    )
    const english = await (await app.request(`${path}?lang=en`)).text()
    expect(english).toContain('<html lang="en-CA">')
  })

  test.each(PAGES)('%s has no script and no style of its own, and may have none', async (path) => {
    const response = await app.request(path)
    const text = await response.text()
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=")/)
    expect(text).not.toMatch(/<(script|link|img)[^>]*="(https?:)?\/\//)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test.each(PAGES)('%s asks for no file that is not served', async (path) => {
    const text = await (await app.request(path)).text()
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) expect((await app.request(file)).status, file).toBe(200)
  })
})

/** Of a page and of what these import. */
async function scriptsOf(page: string): Promise<ReadonlyMap<string, string>> {
  const sources = [...page.matchAll(/<script type="module" src="([^"]+)"/g)]
  const found = new Map(sources.map(([, source]) => [source!, '']))
  for (const source of found.keys()) {
    const response = await app.request(source)
    expect(response.status, source).toBe(200)
    found.set(source, await response.text())
    for (const [, name] of found.get(source)!.matchAll(/from '\.\/([\w-]+\.js)'/g)) {
      found.set(`/assets/${name!}`, '')
    }
  }
  return found
}

test.each([
  ['/activity', '/assets/exchanges.js'],
  ['/docs', '/assets/overview.js'],
  ['/docs/getHealth', '/assets/credential.js'],
])('%s has every element that its scripts look for, such as %s', async (path, script) => {
  const page = await (await app.request(path)).text()
  const scripts = await scriptsOf(page)
  expect(scripts.keys()).toContain(script)
  const optional = ['body', 'example']
  for (const [source, text] of scripts) {
    const ids = [...text.matchAll(/querySelector\('#([\w-]+)'\)/g)].map(([, id]) => id!)
    for (const id of ids.filter((each) => !optional.includes(each))) {
      expect(page, `${source} #${id}`).toContain(`id="${id}"`)
    }
  }
})

describe('assets', () => {
  test.each([
    ['/assets/try.js', 'text/javascript; charset=utf-8'],
    ['/assets/reference.css', 'text/css; charset=utf-8'],
    ['/assets/favicon.svg', 'image/svg+xml'],
  ])('%s is told as %s', async (path, type) => {
    const response = await app.request(path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  test('are not sent again to whom has them', async () => {
    const first = await app.request('/assets/sandbox.css')
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const headers = { 'if-none-match': String(first.headers.get('etag')) }
    expect((await app.request('/assets/sandbox.css', { headers })).status).toBe(304)
  })

  test.each(['/assets/../page.ts', '/assets/%2e%2e/page.ts', '/assets/other.js'])(
    '%s is not served',
    async (path) => {
      expect((await app.request(path)).status).toBe(404)
    },
  )
})

describe('/problems', () => {
  test('links every problem and finding to a page of its own', async () => {
    const text = await (await app.request('/problems')).text()
    for (const { code } of [...problems, ...findings]) {
      expect(text).toContain(`href="/problems/${code}?lang=en"`)
      expect((await app.request(`/problems/${code}`)).status, code).toBe(200)
    }
  })

  test('tells what is wrong, what to change, and by which source with its grade', async () => {
    const english = await (await app.request('/problems/odd-finding')).text()
    expect(english).toContain('&lt;b&gt;{what}&lt;/b&gt; &amp; &quot;more&quot;')
    expect(english).toMatch(/Act &lt;1&gt;<\/span\s*>\s*\(law\)/)
    const french = await (await app.request('/problems/odd-finding?lang=fr')).text()
    expect(french).toContain('l’«erreur»')
    expect(french).toContain('(loi)')
  })

  test('refuses a code that nobody gives', async () => {
    expect((await app.request('/problems/no-such-code')).status).toBe(404)
  })
})

describe('/fidelity', () => {
  test('is a page to people and data to programs', async () => {
    const headers = { accept: 'application/json' }
    const data = (await (await app.request('/fidelity', { headers })).json()) as {
      capabilities: unknown[]
      grades: unknown[]
    }
    expect(data.capabilities).toEqual([ODD_CAPABILITY])
    const counts = { law: 1, notice: 0, guide: 0, reported: 0, assumed: 0 }
    const name = { en: 'Odd <ones>', fr: 'Étranges' }
    expect(data.grades).toContainEqual({ id: 'odd-list', name, rows: 1, counts })
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const page = await app.request('/fidelity', { headers: browser })
    expect(await page.text()).toMatch(
      /Fidelity to CARM[^]*<th scope="row">Odd &lt;customs&gt;<\/th>/,
    )
  })

  test('tells how many rows of each list are of each grade, in both languages', async () => {
    const page = await (await app.request('/fidelity?lang=fr')).text()
    expect(page).toMatch(/<th scope="col">supposé<\/th>[^]*<th scope="row">Étranges<\/th>\s*<td>1</)
  })
})

test('/healthz answers anyone with version and open workspaces, while they can store', async () => {
  const response = await app.request('/healthz')
  expect(await response.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    openWorkspaces: 3,
  })
  canStore = false
  expect((await app.request('/healthz')).status).toBe(503)
  canStore = true
})

test('markup escapes every value, also in attributes, and no markup twice', () => {
  const inner = html`<i title="${'"\'<&>'}">${[html`<b>${1}</b>`, html`${undefined}`]}</i>`
  expect(html`<p>${inner}</p>`.text).toBe('<p><i title="&quot;&#39;&lt;&amp;&gt;"><b>1</b></i></p>')
})
