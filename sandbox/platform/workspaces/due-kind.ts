import * as v from 'valibot'

/**
 * The order of work within one instant: what ends is over before anything new comes, what came is there
 * before anything is done about it, and what nobody needs any more is cleared away last.
 */
export const PHASES = ['endings', 'arrivals', 'consequences', 'clearing'] as const
export type Phase = (typeof PHASES)[number]

/** One kind of due work, made by the slice that does it; what its work is done to has a type. */
export interface DueKind<Payload> {
  readonly name: string
  readonly phase: Phase
  /** The payload as it was stored; undefined where it cannot be understood. */
  readonly parse: (stored: unknown) => Payload | undefined
  /** What people call it. One piece of work a kind and subject. */
  readonly subjectOf: (payload: Payload) => string
  /** The payload of work that was planned while a subject was all that was stored of it. */
  readonly lift: (subject: string) => unknown
}

/** What the work of that kind is done to. */
export type PayloadOf<Kind> = Kind extends DueKind<infer Payload> ? Payload : never

type Details<Payload> = Omit<DueKind<Payload>, 'name' | 'lift'> &
  Partial<Pick<DueKind<Payload>, 'lift'>>

/** The lift is for kinds that are older than typed payloads and whose payload is more than a text. */
export function dueKind<Payload>(name: string, details: Details<Payload>): DueKind<Payload> {
  return { lift: (subject) => subject, ...details, name }
}

/** Reads a stored payload by the schema of its shape. */
export function shapedBy<Schema extends v.GenericSchema>(
  schema: Schema,
): (stored: unknown) => v.InferOutput<Schema> | undefined {
  return (stored) => {
    const read = v.safeParse(schema, stored)
    return read.success ? read.output : undefined
  }
}

/** A kind whose work is done to what one text names. */
export function textKind<Text extends string>(
  name: string,
  phase: Phase,
  parseText: (text: string) => Text | undefined,
): DueKind<Text> {
  return dueKind(name, {
    phase,
    parse: (stored) => (typeof stored === 'string' ? parseText(stored) : undefined),
    subjectOf: (text) => text,
  })
}
