import type { Actor, ActorKind } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ACTOR_NOT_ALLOWED, CREDENTIAL_MISSING } from './problems.ts'

/** Who may call an operation at all; what an actor may do to a record is decided with the record. */
export type Access = 'anyone' | readonly ActorKind[]

/** @throws Refusal CREDENTIAL_MISSING where nobody is named, ACTOR_NOT_ALLOWED to anybody else */
export function requireAccess({ kind }: Actor, access: Access): void {
  if (access === 'anyone' || access.includes(kind)) return
  if (kind === 'anonymous') throw new Refusal(CREDENTIAL_MISSING)
  throw new Refusal(ACTOR_NOT_ALLOWED, { given: kind, allowed: access.join(', ') })
}
