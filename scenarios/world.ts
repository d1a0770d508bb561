import { setWorldConstructor, World } from '@cucumber/cucumber'
import { Actor } from './actor.ts'
import type { Assessment, Declaration, Explanation, Filing } from './channel/declarations.ts'
import type { Delegation } from './channel/delegations.ts'
import type { AccessRequest, Group } from './channel/employees.ts'
import type { Recalculation } from './channel/recalculations.ts'
import type { Registration } from './channel/registrations.ts'
import { Named } from './named.ts'
import type { Agency, Party } from './party.ts'
import { Recall } from './recall.ts'
import type { Stage } from './stage.ts'

/** One scenario: a workspace of its own, who plays in it, and what its sentences speak of. */
export class Rehearsal extends World {
  readonly actors = new Named<Actor>('actor')
  readonly parties = new Named<Party>('party')
  readonly registrations = new Named<Registration>('registration')
  readonly accessRequests = new Named<AccessRequest>('access request')
  readonly groups = new Named<Group>('group')
  readonly delegation = new Recall<Delegation>('delegation')
  readonly agency = new Recall<Agency>('agency')
  /** What is being prepared, and what came of the last that was submitted. */
  readonly filing = new Recall<Filing>('declaration being prepared')
  readonly declaration = new Recall<Declaration>('declaration')
  readonly calculation = new Recall<Assessment>('calculation')
  readonly explanation = new Recall<Explanation>('explanation')
  readonly recalculation = new Recall<Recalculation>('recalculation')
  readonly trouble = new Recall<string>('trouble')
  /** The last number taken in a series of transaction numbers, by account security number. */
  readonly series = new Named<number>('series')
  #stage: Stage | undefined

  raise(stage: Stage): void {
    this.#stage = stage
  }

  get stage(): Stage {
    if (this.#stage !== undefined) return this.#stage
    throw new Error('the stage is not set')
  }

  /** The actor of that name, who may still have to be introduced. */
  actor(name: string): Actor {
    return this.actors.find(name) ?? this.actors.set(name, new Actor(name))
  }
}

setWorldConstructor(Rehearsal)
