import type { Actor } from '../kernel/actor.ts'
import type { BusinessNumber } from '../kernel/identifiers.ts'
import type { Reader } from '../storage/index.ts'
import { businessesOf, type Activity } from './activity.ts'

/** Whose lines a caller sees. */
export type Sight = 'all' | ReadonlySet<string>

/** Finds the businesses to which a person belongs; handed in, because identity writes to this log. */
export type EmployersOf = (
  reader: Reader,
  personId: string,
) => Promise<readonly { readonly business: BusinessNumber }[]>

/** The one place that decides it: partners see what concerns their business, the agency all. */
export async function sightOf(
  reader: Reader,
  actor: Actor,
  employersOf: EmployersOf,
): Promise<Sight> {
  switch (actor.kind) {
    case 'officer':
    case 'administrator':
    case 'system':
      return 'all'
    case 'software':
      return new Set([actor.business])
    case 'person': {
      const employers = await employersOf(reader, actor.personId)
      return new Set(employers.map(({ business }) => business))
    }
    case 'anonymous':
      return new Set()
  }
}

export function sees(sight: Sight, line: Activity): boolean {
  return sight === 'all' || businessesOf(line).some((business) => sight.has(business))
}
