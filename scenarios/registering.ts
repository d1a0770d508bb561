import type { Actor } from './actor.ts'
import { isRefused, type Answer } from './answer.ts'
import type { Answers, Registration } from './channel/registrations.ts'
import type { Difference } from './differences.ts'
import { accountOf, type Party } from './party.ts'
import type { Rehearsal } from './world.ts'

/* What the sentences about registration have in common. */

/** Claims what the papers of the business say, but for a difference. */
export async function register(
  world: Rehearsal,
  actor: Actor,
  claim: { readonly party: Party; readonly difference?: Difference },
): Promise<void> {
  const { party, difference = (claimed) => claimed } = claim
  const { legalName, address } = await world.stage.papersOf(party.business)
  const { business } = party
  const claimed = difference({ business, account: accountOf(party, 1), legalName, address })
  actor.belongsTo(party)
  keep(world, actor, await actor.tries(({ registrations }) => registrations.start(claimed)))
}

/** Answers what the papers say, but for a change. */
export async function answer(
  world: Rehearsal,
  actor: Actor,
  change: (right: Answers) => Answers = (right) => right,
): Promise<void> {
  const { history } = await world.stage.papersOf(actor.party.business)
  const { declaration, statement, payment } = history
  const right: Answers = {
    ...(declaration && { declaration: declaration.dutiesAndTaxes }),
    ...(statement && { statement: statement.balance }),
    ...(payment && { payment: payment.amount }),
  }
  const { registrationId } = registrationOf(world, actor)
  const given = change(right)
  keep(
    world,
    actor,
    await actor.tries(({ registrations }) => registrations.answer(registrationId, given)),
  )
}

export async function acceptTerms(world: Rehearsal, actor: Actor, version?: string): Promise<void> {
  const { registrationId, termsVersion = 'none shown' } = registrationOf(world, actor)
  const read = version ?? termsVersion
  keep(
    world,
    actor,
    await actor.tries(({ registrations }) => registrations.acceptTerms(registrationId, read)),
  )
}

export async function confirm(world: Rehearsal, actor: Actor): Promise<void> {
  const { registrationId } = registrationOf(world, actor)
  keep(
    world,
    actor,
    await actor.tries(({ registrations }) => registrations.confirm(registrationId)),
  )
}

export function registrationOf(world: Rehearsal, actor: Actor): Registration {
  return world.registrations.get(actor.name)
}

/** What was answered to the actor is where the actor's registration stands. */
export function keep(world: Rehearsal, actor: Actor, answered: Answer<Registration>): void {
  if (!isRefused(answered)) world.registrations.set(actor.name, answered.value)
}
