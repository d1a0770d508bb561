import type { BusinessNumber } from './identifiers.ts'

/** Who makes a call, as its credential says; what it may do is decided elsewhere, on each call. */
export type Actor =
  | { readonly kind: 'software'; readonly clientId: string; readonly business: BusinessNumber }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'officer'; readonly officerId: string }
  | { readonly kind: 'administrator' }
  | { readonly kind: 'system' }
  | { readonly kind: 'anonymous' }

export type ActorKind = Actor['kind']

/** One line of text that names the actor in the activity log and in idempotency records. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'software':
      return `software:${actor.clientId}`
    case 'person':
      return `person:${actor.personId}`
    case 'officer':
      return `officer:${actor.officerId}`
    case 'administrator':
    case 'system':
    case 'anonymous':
      return actor.kind
  }
}
