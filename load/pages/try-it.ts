import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { verdict, type Verdict } from '../lib/proof.ts'
import type { Server } from '../lib/server.ts'
import { isTooWide, unfold, violationsOf } from './violations.ts'

const CLAIM = 'an operation is tried from the printed link without typing'

/** With every example that their pages offer; later ones go on from what earlier ones made. */
const TRIED = [
  ...['calculateDutiesAndTaxes', 'submitDeclaration', 'readDeclaration', 'explainDeclaration'],
  ...['setFault', 'liftFault', 'advanceClock', 'previewClock', 'changeSettings'],
  ...['issueToken', 'whoAmI', 'getProfile', 'listEmployers', 'listRecalculations'],
]

/** Opens the link that the server printed, and sends what the pages are filled in with. */
export async function proveTryIt(browser: Browser, { url, reference }: Server): Promise<Verdict> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const wrong: string[] = []
  await page.goto(reference)
  if (page.url() !== `${url}/docs`) wrong.push('the credentials stay in the address')
  let sent = 0
  for (const operation of TRIED) {
    await page.goto(`${url}/docs/${operation}`)
    for (const example of await examplesOn(page)) {
      const answered = await send(page, example)
      sent += 1
      if (!answered.startsWith('2')) wrong.push(`${operation} ${example}: ${answered}`)
    }
    wrong.push(...(await faultsOf(page)).map((fault) => `${operation}: ${fault}`))
  }
  await page.close()
  const measured = `${sent} requests; ${wrong.length === 0 ? 'each succeeds' : wrong.join('; ')}`
  return verdict(CLAIM, measured, wrong.length === 0)
}

const OPTIONS = '[...document.querySelectorAll("#example option")].map(({ value }) => value)'

/** Their names; an empty one where there is nothing to choose. */
async function examplesOn(page: Page): Promise<readonly string[]> {
  const names = v.parse(v.array(v.string()), await page.evaluate(OPTIONS))
  return names.length === 0 ? [''] : names
}

/** @returns the status that is shown, such as "200 OK in 12 ms", or why nothing was sent */
async function send(page: Page, example: string): Promise<string> {
  if (example !== '') await page.selectOption('#example', example)
  await page.evaluate('document.querySelector("#status").textContent = ""')
  await page.click('#request button[type=submit]')
  const status = page.locator('#status:not(:empty), #notice.fault')
  return (await status.first().textContent()) ?? ''
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await unfold(page)
  const found = await violationsOf(page)
  return [...found, ...((await isTooWide(page)) ? ['it scrolls sideways'] : [])]
}
