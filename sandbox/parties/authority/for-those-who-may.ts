import type { ActorKind } from '../../kernel/actor.ts'
import { standingsThatMay, type Action } from './actions.ts'
import type { StandingName } from './standing.ts'

/** Who can have each standing: a delegation is used by people and by software alike. */
const HOLDERS: Readonly<Record<StandingName, readonly ActorKind[]>> = {
  bam: ['person'],
  pam: ['person'],
  editor: ['person'],
  reader: ['person'],
  'software-editor': ['software'],
  'software-reader': ['software'],
  'delegate-editor': ['person', 'software'],
  'delegate-adjuster': ['person', 'software'],
  'delegate-reader': ['person', 'software'],
  'expired-user': ['person', 'software'],
  officer: ['officer'],
  administrator: ['administrator'],
  orphan: ['person'],
  stranger: ['person', 'software', 'anonymous'],
  system: ['system'],
}

/** Everybody who is known to a workspace. */
export const PARTNERS_AND_AGENCY = [
  'person',
  'software',
  'officer',
  'administrator',
] as const satisfies readonly ActorKind[]

/**
 * What an operation says of its callers: it is for those whose standing allows one of the actions, so
 * that whoever can never have such a standing is refused at the gate.
 *
 * @see actions.ts
 */
export function forThoseWhoMay(...actions: readonly Action[]): {
  readonly actions: readonly Action[]
  readonly access: readonly ActorKind[]
} {
  const holders = new Set(actions.flatMap(standingsThatMay).flatMap((name) => HOLDERS[name]))
  return { actions, access: PARTNERS_AND_AGENCY.filter((kind) => holders.has(kind)) }
}
