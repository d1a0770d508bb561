import type { Bilingual, Finding } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'

/** The shape of requests is this sandbox's own: the schemas of CARM's API are not public. */
export const WIRE_SHAPE = {
  id: 'wire-shape',
  instrument: 'API reference of this sandbox (/docs)',
  authority: 'assumed',
  note: 'CARM’s own API documents were not at hand; field names follow form B3-3 and the CAD.',
} as const satisfies Source

/** What can be wrong with the shape of a request. */
export function shapeFinding(code: string, detail: Bilingual, remedy: Bilingual): Finding {
  return { code, detail, remedy, source: WIRE_SHAPE }
}
