import type { Instant } from '../../kernel/time.ts'
import type { Advanced, Call, Ended, OpenWorkspace } from '../workspaces/index.ts'
import type { ControlOptions, Deactivated } from './control-options.ts'
import { announceDeed } from './facts.ts'

export const ADVANCE_STATES = ['running', 'done', 'cancelled', 'failed'] as const
export type AdvanceState = (typeof ADVANCE_STATES)[number]

/** One advance of a clock, under way or over. */
export class Advance {
  readonly id: string
  readonly to: Instant
  /** Fulfilled once it is over, however it ended. */
  over: Promise<void> = Promise.resolve()
  readonly #stop = new AbortController()
  #state: AdvanceState = 'running'
  #soFar: Advanced
  #deactivated: readonly Deactivated[] | undefined
  #failure: unknown

  constructor({
    id,
    from,
    to,
  }: {
    readonly id: string
    readonly from: Instant
    readonly to: Instant
  }) {
    this.id = id
    this.to = to
    const nothing = { count: 0, items: [] }
    this.#soFar = { from, at: from, count: 0, happenings: [], kinds: new Map(), setAside: nothing }
  }

  get state(): AdvanceState {
    return this.#state
  }

  get soFar(): Advanced {
    return this.#soFar
  }

  /** The accounts that it deactivated; known once it is over. */
  get deactivated(): readonly Deactivated[] | undefined {
    return this.#deactivated
  }

  /** Why it failed. */
  get failure(): unknown {
    return this.#failure
  }

  /** @throws Refusal CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING */
  begin(
    call: Call,
    agenda: OpenWorkspace['agenda'],
    deactivatedBetween: ControlOptions['deactivatedBetween'],
  ): void {
    const { end } = agenda.begin(this.to, {
      cancelled: this.#stop.signal,
      onStep: (soFar) => {
        this.#soFar = soFar
      },
    })
    this.over = this.#conclude(call, end, deactivatedBetween)
  }

  /** Ends it after the commit that is under way. */
  async cancel(): Promise<void> {
    this.#stop.abort()
    await this.over
  }

  async #conclude(
    call: Call,
    end: Promise<Ended>,
    deactivatedBetween: ControlOptions['deactivatedBetween'],
  ): Promise<void> {
    try {
      const ended = await end
      const { from, at, isWhole } = ended
      this.#soFar = ended
      this.#deactivated = await call.workspace.store.read((reader) =>
        deactivatedBetween(reader, from, at),
      )
      const deed = isWhole ? 'ClockAdvanced' : 'ClockAdvanceCancelled'
      await announceDeed({ ...call, now: at }, deed, 'clock')
      this.#state = isWhole ? 'done' : 'cancelled'
    } catch (error) {
      this.#failure = error
      this.#state = 'failed'
    }
  }
}
