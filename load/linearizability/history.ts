/** One call of one client, as that client saw it. */
export interface Operation<Input, Output> {
  readonly client: number
  readonly input: Input
  /** Undefined when no answer came: it may have happened, or not. */
  readonly output: Output | undefined
  /** On one clock for all clients. */
  readonly invokedAt: number
  /** When the answer was there; without an answer, from when on it can no more happen. */
  readonly answeredAt: number
}

export type History<Input, Output> = readonly Operation<Input, Output>[]

/** What a thing of many parts would do if calls came one at a time. */
export interface Model<State, Input, Output> {
  /** Of each part. */
  readonly initial: (part: string) => State
  /** The only part that the call touches; undefined when it touches them all. */
  readonly partOf: (input: Input) => string | undefined
  /**
   * The state of a part after the call; undefined when it could not have been answered so. Where
   * nothing was answered any answer is right.
   */
  readonly step: (state: State, input: Input, output: Output | undefined) => State | undefined
  /** Whether it can matter which comes first: a call on every part, or an answered call on one. */
  readonly minds: (whole: Input, input: Input, output: Output | undefined) => boolean
  /** Equal for equal states. */
  readonly keyOf: (state: State) => string
}
