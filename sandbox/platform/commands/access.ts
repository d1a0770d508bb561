import type { Actor, ActorKind } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ProblemType } from '../../kernel/problem.ts'
import {
  ACTOR_NOT_ALLOWED,
  ADMIN_TOKEN_ELSEWHERE,
  ADMIN_TOKEN_MISSING,
  CREDENTIAL_MISSING,
} from './problems.ts'

/** Who may call an operation at all; what an actor may do to a record is decided with the record. */
export type Access = 'anyone' | readonly ActorKind[]

/**
 * @throws Refusal CREDENTIAL_MISSING or ADMIN_TOKEN_MISSING where nobody is named, ACTOR_NOT_ALLOWED or
 *   ADMIN_TOKEN_ELSEWHERE to anybody else
 */
export function requireAccess({ kind }: Actor, access: Access): void {
  if (access === 'anyone' || access.includes(kind)) return
  if (kind === 'anonymous') throw new Refusal(missingFor(access))
  const problem = kind === 'administrator' ? ADMIN_TOKEN_ELSEWHERE : ACTOR_NOT_ALLOWED
  throw new Refusal(problem, { given: kind, allowed: access.join(', ') })
}

/** Every way in which whoever calls it may be turned away. */
export function accessProblemsOf(access: Access): readonly ProblemType[] {
  if (access === 'anyone') return []
  const isOpen = access.includes('administrator')
  return [missingFor(access), ACTOR_NOT_ALLOWED, ...(isOpen ? [] : [ADMIN_TOKEN_ELSEWHERE])]
}

/** What is asked of whoever shows no credential: the administrator’s where that alone will do. */
export function missingFor(access: Access): ProblemType {
  const isAdministration = access !== 'anyone' && access.every((kind) => kind === 'administrator')
  return isAdministration ? ADMIN_TOKEN_MISSING : CREDENTIAL_MISSING
}
