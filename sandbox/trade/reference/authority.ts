import type { Authority } from '../../kernel/source.ts'

const AUTHORITIES: ReadonlySet<string> = new Set<Authority>([
  'law',
  'notice',
  'guide',
  'reported',
  'assumed',
])

/** @throws Error when the data carry a grade that is none */
export function parseAuthority(grade: string): Authority {
  if (!AUTHORITIES.has(grade)) throw new Error(`not a grade: ${grade}`)
  return grade as Authority
}
