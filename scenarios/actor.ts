import { describeRefusal, isRefused, valueOf, type Answer, type Refusal } from './answer.ts'
import type { Channel } from './channel/channel.ts'
import type { Identity, PersonIdentity } from './channel/identity.ts'
import type { Party } from './party.ts'

/** What an actor says, and gets answered. */
export type Intent<Value> = (channel: Channel) => Promise<Answer<Value>>

/** Somebody of the scenario: speaks through a channel and remembers what was last answered. */
export class Actor {
  readonly name: string
  #channel: Channel | undefined
  #party: Party | undefined
  #identity: Identity | undefined
  #refusal: Refusal | undefined
  #isRefusalHeard = true

  constructor(name: string) {
    this.name = name
  }

  /** From now on the actor is heard through that channel. */
  play(role: {
    readonly channel: Channel
    readonly party?: Party | undefined
    readonly identity?: Identity | undefined
  }): void {
    this.#channel = role.channel
    this.#party = role.party
    this.#identity = role.identity
  }

  /** The business for which the actor works. */
  get party(): Party {
    return this.#known(this.#party, 'works for no business yet')
  }

  get identity(): Identity | undefined {
    return this.#identity
  }

  get person(): PersonIdentity {
    const person = this.#identity?.kind === 'person' ? this.#identity : undefined
    return this.#known(person, 'is no person who signs in')
  }

  belongsTo(party: Party): void {
    this.#party = party
  }

  /** Says something that may be refused; a later step then says so. */
  async tries<Value>(intent: Intent<Value>): Promise<Answer<Value>> {
    this.hearsNoMore()
    const answer = await intent(this.#known(this.#channel, 'has not been introduced'))
    this.#refusal = isRefused(answer) ? answer.refusal : undefined
    this.#isRefusalHeard = !isRefused(answer)
    return answer
  }

  /** Says something that goes without saying. */
  async does<Value>(what: string, intent: Intent<Value>): Promise<Value> {
    this.hearsNoMore()
    const channel = this.#known(this.#channel, 'has not been introduced')
    return valueOf(await intent(channel), `${this.name}: ${what}`)
  }

  /** The refusal of what was last tried. */
  refusal(): Refusal {
    this.#isRefusalHeard = true
    return this.#known(this.#refusal, 'was refused nothing')
  }

  /** @throws Error when a refusal stands that no step spoke of */
  hearsNoMore(): void {
    if (this.#isRefusalHeard || this.#refusal === undefined) return
    this.#isRefusalHeard = true
    throw new Error(`${this.name} was refused: ${describeRefusal(this.#refusal)}`)
  }

  #known<Value>(value: Value | undefined, otherwise: string): Value {
    if (value !== undefined) return value
    throw new Error(`${this.name} ${otherwise}`)
  }
}
