import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const results = v.object({
  violations: v.array(
    v.object({ id: v.string(), nodes: v.array(v.object({ target: v.array(v.unknown()) })) }),
  ),
})

/** What axe finds wrong with the page as it is shown, by all of its rules: `color-contrast: .lead`. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = v.parse(results, await page.evaluate('axe.run()'))
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

/** Whether one must scroll sideways to read the page. */
export async function isTooWide(page: Page): Promise<boolean> {
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
  return v.parse(v.boolean(), await page.evaluate(wide))
}

/** Opens what is folded up, so that it is looked at as well. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
}
