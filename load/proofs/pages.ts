import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from '../pages/chromium.ts'
import { proveTryIt } from '../pages/try-it.ts'
import { isTooWide, unfold, violationsOf } from '../pages/violations.ts'
import { notRun, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const CLAIM = 'axe finds nothing wrong with any page, in two languages and at two widths'
const LANGUAGES = ['en', 'fr'] as const
const HEIGHT = 800
/** Pages after which it is told how far it is; all of them take half an hour. */
const OFTEN = 50
/** Below each of these the pages are alike. */
const ALIKE = ['/problems/', '/docs/']

export interface PagesSizes {
  /** Of the window, in CSS pixels. */
  readonly widths: readonly number[]
  /** How many pages of one form are looked at, such as those of single problems or operations. */
  readonly alike: number
}

const FULL: PagesSizes = { widths: [1280, 320], alike: 1000 }

/** Looks at every page that the home page leads to, as a browser shows it. */
export async function provePages(
  { widths, alike }: PagesSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    return [notRun(CLAIM, 'no Chromium on the PATH, and CES_CHROMIUM names none')]
  }
  await using folder = await temporaryFolder()
  await using server = await startServer({ data: folder.path })
  await using browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const paths = await pathsOf(server, alike)
  say(`  ${paths.length} pages`)
  const wrong: string[] = []
  for (const width of widths) wrong.push(...(await look({ browser, server, paths, width, say })))
  for (const each of wrong.slice(0, 20)) say(`  ${each}`)
  const looked = `${paths.length} pages, ${LANGUAGES.length} languages, ${widths.join(' and ')} px`
  return [
    verdict(CLAIM, `${wrong.length} faults; ${looked}`, wrong.length === 0),
    await proveTryIt(browser, server),
  ]
}

interface Look {
  readonly browser: Browser
  readonly server: Server
  readonly paths: readonly string[]
  readonly width: number
  readonly say: Say
}

async function look({ browser, server, paths, width, say }: Look): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT } })
  const wrong: string[] = []
  for (const [index, path] of paths.entries()) {
    if (index > 0 && index % OFTEN === 0) say(`  ${index} of ${paths.length} at ${width} px`)
    for (const language of LANGUAGES) {
      await page.goto(`${server.url}${path}?lang=${language}`)
      if (path === '/activity') await signIn(page, server)
      await unfold(page)
      const found = await violationsOf(page)
      const faults = [...found, ...((await isTooWide(page)) ? ['it scrolls sideways'] : [])]
      wrong.push(...faults.map((fault) => `${path} ${language} ${width} px: ${fault}`))
    }
  }
  await page.close()
  return wrong
}

/** Its tables show only to whom has a token. */
async function signIn(page: Page, { adminToken }: Server): Promise<void> {
  await page.fill('#token', adminToken)
  await page.click('#credential button[type=submit]')
  await page.waitForSelector('#exchanges:not([hidden])')
}

/** The pages that can be reached from the home page by links, of those alike the first few. */
async function pathsOf({ url }: Server, alike: number): Promise<readonly string[]> {
  const found = new Set(['/'])
  for (const path of found) {
    const answer = await fetch(url + path, { headers: { accept: 'text/html' } })
    if (!answer.ok) throw new Error(`a link leads to ${path}, which answers ${answer.status}`)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    const text = await answer.text()
    if (!isPage) found.delete(path)
    else for (const link of linksIn(text)) found.add(link)
  }
  const beyond = ALIKE.flatMap((form) =>
    [...found].filter((path) => path.startsWith(form)).slice(alike),
  )
  return [...found].filter((path) => !beyond.includes(path))
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/<a\s[^>]*?href="(\/[^"?#]*)/g)].map(([, path = '/']) => path)
}

if (import.meta.main) await runAlone(provePages)
