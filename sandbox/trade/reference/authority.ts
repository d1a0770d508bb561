import { AUTHORITIES, type Authority } from '../../kernel/source.ts'

/** @throws Error when the data carry a grade that is none */
export function parseAuthority(grade: string): Authority {
  const found = AUTHORITIES.find((authority) => authority === grade)
  if (found === undefined) throw new Error(`not a grade: ${grade}`)
  return found
}
