import type { Actor } from '../../kernel/actor.ts'

/** The person who calls an operation that is open to persons only. */
export function personIn(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId
  throw new Error(`no person, but ${actor.kind}, was let in here`)
}
