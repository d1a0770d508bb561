import type { Bilingual } from '../../kernel/problem.ts'
import type { Transaction } from '../storage/index.ts'
import type { AnyFact } from './fact.ts'
import { Occasion, type Teller } from './occasion.ts'

export interface FactKind extends Bilingual {
  /**
   * What one must be allowed to do in a business to read of it in the log; who sees its account sees it
   * where there is one. Absent: what takes in the business as a whole.
   */
  readonly readBy?: string
}

/** The facts that one slice tells. */
export class FactKinds<F extends AnyFact> {
  /** What each type of fact means. */
  readonly kinds: Readonly<Record<F['type'], FactKind>>

  constructor(kinds: Readonly<Record<F['type'], FactKind>>) {
    this.kinds = kinds
  }

  has(type: string): boolean {
    return Object.hasOwn(this.kinds, type)
  }

  /**
   * Tells all listeners, who keep what they make of it in the same transaction.
   *
   * @throws whatever a listener throws, which takes back the transaction
   */
  announce(transaction: Transaction, call: Teller, fact: F): Promise<void> {
    return new Occasion(call, fact).tell(transaction)
  }

  /** For a listener: what follows from the fact it hears, and is told once all have heard that. */
  follow(occasion: Occasion, fact: F): void {
    occasion.add(fact)
  }
}

/** @param kinds all members of the slice's union, and nothing else */
export function factsOf<F extends AnyFact>(
  kinds: Readonly<Record<F['type'], FactKind>>,
): FactKinds<F> {
  return new FactKinds<F>(kinds)
}
