/** One fault of a refused request, with its place. */
export interface Fault {
  readonly pointer: string
  readonly code: string
  readonly detail: string
  readonly source?: { readonly id: string } | undefined
}

/** Why something was not done, in the words of whoever refused. */
export interface Refusal {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly remedy: string
  readonly faults: readonly Fault[]
}

/** What came of an intent: it was done, or it was refused. Anything else is a failure and thrown. */
export type Answer<Value> = { readonly value: Value } | { readonly refusal: Refusal }

export function done<Value>(value: Value): Answer<Value> {
  return { value }
}

export function isRefused<Value>(answer: Answer<Value>): answer is { readonly refusal: Refusal } {
  return 'refusal' in answer
}

/** @throws Error that tells the refusal, where there must be none */
export function valueOf<Value>(answer: Answer<Value>, intent: string): Value {
  if (!isRefused(answer)) return answer.value
  throw new Error(`${intent} was refused: ${describeRefusal(answer.refusal)}`)
}

export function describeRefusal({ code, detail, faults }: Refusal): string {
  const listed = faults.map((fault) => `\n  ${fault.pointer} ${fault.code}: ${fault.detail}`)
  return `${code}: ${detail}${listed.join('')}`
}
