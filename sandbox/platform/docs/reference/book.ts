import type { Telling } from './telling.ts'

/** All that a page of the reference is made from. */
export interface Book extends Telling {
  /** Codes that have a page of their own. */
  readonly codes: ReadonlySet<string>
}

export function linkToProblem({ codes, language }: Book): (code: string) => string | undefined {
  return (code) => (codes.has(code) ? `/problems/${code}?lang=${language}` : undefined)
}
