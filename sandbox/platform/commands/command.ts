import type { Reader, Transaction } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import type { Access } from './access.ts'
import type { Answer } from './answer.ts'
import type { Input, Schema, Shapes } from './input.ts'

/** Something that a caller can have done or told, whatever the channel by which it asks. */
export interface Command<
  Body extends Schema = Schema,
  Query extends Schema = Schema,
  Path extends Schema = Schema,
  Prepared = unknown,
> extends Shapes<Body, Query, Path> {
  /** Unique among all. */
  readonly id: string
  readonly access: Access
  readonly deed: Deed<Input<Body, Query, Path>, Prepared>
}

/** What a command does, told apart by how it meets the storage. */
export type Deed<Asked, Prepared = unknown> =
  Reading<Asked> | Look<Asked> | ShortDeed<Asked, Prepared> | LongDeed<Asked>

// Methods, so that a command of any input can stand in one list with all others.

/** Load, answer. */
interface Reading<Asked> {
  readonly kind: 'read'
  work(call: Call, input: Asked, reader: Reader): Promise<Answer>
}

/** A look at more than one reading of the caller's workspace can tell, such as at other workspaces. */
interface Look<Asked> {
  readonly kind: 'look'
  work(call: Call, input: Asked): Promise<Answer>
}

/** Load, decide, commit, answer, in one transaction. */
interface ShortDeed<Asked, Prepared> {
  readonly kind: 'short'
  /** The part that waits for others, such as an upstream, before the transaction begins. */
  prepare?(call: Call, input: Asked): Promise<Prepared>
  work(call: Call, input: Asked, transaction: Transaction, prepared: Prepared): Promise<Answer>
}

/**
 * What begins transactions of its own, such as setting a clock forward. Its answer is kept after the deed,
 * so that only a crash between the two lets a repetition do it again.
 */
interface LongDeed<Asked> {
  readonly kind: 'long'
  /** Whether its answer may be kept for a repetition; none that is a credential may. */
  readonly isRepeatable: boolean
  work(call: Call, input: Asked): Promise<Answer>
}

/** Whether the caller may name a key under which a repetition answers what the first one answered. */
export function isRepeatable({ deed }: Command): boolean {
  return deed.kind === 'short' || (deed.kind === 'long' && deed.isRepeatable)
}
