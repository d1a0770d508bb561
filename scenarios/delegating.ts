import { isRefused, type Answer } from './answer.ts'
import type { Actor } from './actor.ts'
import type { Delegation, DelegationChannel, Terms } from './channel/delegations.ts'
import type { Rehearsal } from './world.ts'

/* What the sentences about delegation have in common. */

/** What brokers advise: everything that they submit themselves, for as long as the form allows. */
export const USUAL_TERMS: Terms = {
  role: 'edit',
  expiresOn: '2099-12-31',
  visibility: { submittedByBroker: 'edit', submittedByImporter: 'view', submittedByOthers: 'none' },
}

/** The actor does something to the delegation of which the scenario speaks. */
export async function move(
  { delegation }: Rehearsal,
  actor: Actor,
  step: (delegations: DelegationChannel, delegationId: string) => Promise<Answer<Delegation>>,
): Promise<void> {
  const { delegationId } = delegation.it
  const answer = await actor.tries(({ delegations }) => step(delegations, delegationId))
  if (!isRefused(answer)) delegation.remember(answer.value)
}

/** One account was named, so one delegation came of it. */
export function keepOpened(world: Rehearsal, answer: Answer<readonly Delegation[]>): void {
  if (isRefused(answer)) return
  const [delegation] = answer.value
  if (delegation === undefined) throw new Error('no delegation was opened')
  world.delegation.remember(delegation)
}
