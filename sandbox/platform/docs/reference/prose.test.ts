import { expect, test } from 'vitest'
import { prose } from './prose.ts'

const linkTo = (code: string) => (code === 'not-found' ? '/problems/not-found' : undefined)

test('paragraphs, lists, code and links become markup; all else is escaped', () => {
  const text = 'See [the list](/problems): `a<b` & `not-found`.\n\n- one\n- `two`'
  const made = prose(text, linkTo).text.replace(/\s+/g, ' ')
  expect(made).toContain('See <a href="/problems">the list</a>: <code>a&lt;b</code> &amp; ')
  expect(made).toContain('<a href="/problems/not-found"><code>not-found</code></a>')
  expect(made).toMatch(/<ul>\s*<li>one<\/li>\s*<li><code>two<\/code><\/li>\s*<\/ul>/)
})
