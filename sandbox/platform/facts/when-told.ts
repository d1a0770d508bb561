import type { AnyFact } from './fact.ts'
import type { FactKinds } from './fact-kinds.ts'
import { TURNS, type Hear, type Listener } from './occasion.ts'

/** @param kinds of the slice that tells the fact */
export function whenTold<F extends AnyFact, Type extends F['type']>(
  kinds: FactKinds<F>,
  type: Type,
  listener: { readonly turn: Listener['turn']; readonly hear: Hear<Extract<F, { type: Type }>> },
): Listener {
  if (!kinds.has(type)) throw new Error(`nobody tells "${type}"`)
  const { turn, hear } = listener
  return {
    turn,
    hear: (transaction, fact, occasion) =>
      isOf<F, Type>(fact, type) ? hear(transaction, fact, occasion) : undefined,
  }
}

/** Two slices never tell facts of one type, so that the type says of which union a fact is. */
function isOf<F extends AnyFact, Type extends F['type']>(
  fact: AnyFact,
  type: Type,
): fact is Extract<F, { type: Type }> {
  return fact.type === type
}

/** Of one turn, those come first whose slice does. */
export function inTurn(listeners: readonly Listener[]): readonly Listener[] {
  return TURNS.flatMap((turn) => listeners.filter((listener) => listener.turn === turn))
}
