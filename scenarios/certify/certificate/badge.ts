import { createHash } from 'node:crypto'
import { html } from '../../../sandbox/platform/docs/markup.ts'
import type { Statement } from './statement.ts'

/** Letters of a digest that people compare. */
const SHORT = 12

/** A picture that names the candidate, the digest of its certificate and the last day; it proves nothing by itself. */
export function badgeOf({ candidate, scope, validUntil }: Statement, jws: string): string {
  const digest = createHash('sha256').update(jws).digest('hex')
  const until = validUntil.slice(0, 10)
  const suites = scope.filter((each) => each !== 'run').join(', ')
  const title = `${candidate}: CES Sandbox, ${suites}, ${until}, sha256 ${digest}`
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="420"
    height="64"
    role="img"
    aria-label="${title}"
  >
    <title>${title}</title>
    <rect width="420" height="64" rx="6" fill="#14532d" />
    <g fill="#ffffff" font-family="sans-serif">
      <text x="14" y="24" font-size="15" font-weight="bold">${candidate.slice(0, 40)}</text>
      <text x="14" y="42" font-size="12">certified · certifié: ${suites}</text>
      <text x="14" y="57" font-size="11">sha256 ${digest.slice(0, SHORT)} · ${until}</text>
    </g>
  </svg> `.text
}
