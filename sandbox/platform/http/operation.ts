import type { ProblemType } from '../../kernel/problem.ts'
import type { Access, Schema } from '../commands/index.ts'

/** An operation as its clients see it; its validation and the reference are both made from this. */
export interface Operation<
  Body extends Schema = Schema,
  Query extends Schema = Schema,
  Path extends Schema = Schema,
> {
  /** Unique; clients generate method names from it. */
  readonly id: string
  readonly summary: string
  readonly description?: string
  /** The capability under which the reference lists it. */
  readonly tag: string
  readonly access: Access
  /** Of the table of what each standing may do: those of which the caller needs one. */
  readonly actions?: readonly string[]
  /** It is answered whatever workspaces there are and in whatever state. */
  readonly needsNoWorkspace?: boolean
  /** With `Prefer: respond-async` it is answered at once, and goes on. */
  readonly mayRespondAsync?: boolean
  readonly body?: Body
  /** The body of a standard that wants a form instead; the operation reads it itself. */
  readonly form?: Schema
  readonly query?: Query
  readonly path?: Path
  /** Each success status with what its body looks like. */
  readonly answers: Readonly<Record<number, DescribedAnswer>>
  /** The refusals beyond those that every operation can give. */
  readonly refuses?: readonly ProblemType[]
}

interface DescribedAnswer {
  readonly description: string
  readonly schema?: Schema
  /** `application/json` when absent. */
  readonly mediaType?: string
}
