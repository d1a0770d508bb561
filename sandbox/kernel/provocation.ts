import type { Bilingual } from './problem.ts'

/**
 * Who sends a request: a program or a person of the parties that are made for it, somebody who has just
 * signed up, the administrator, or nobody.
 */
export type Role =
  | 'nobody'
  | 'administrator'
  | 'officer'
  | 'importer'
  | 'importer-viewer'
  | 'importer-manager'
  | 'importer-editor'
  | 'broker'
  | 'broker-manager'
  | 'newcomer'

/** One request as data. A word in braces within a text stands for a value of the scene. */
export interface Step {
  readonly method: string
  readonly path: string
  /** Nobody unless told. */
  readonly as?: Role | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  /** A body as it stands, said to be JSON; `base64` where it is no text. */
  readonly text?: string
  readonly base64?: string
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** What later steps call parts of the answer, by their JSON pointers. */
  readonly keep?: Readonly<Record<string, string>>
  /** How often it is sent. */
  readonly times?: number
  /** A stream, which stays open until all is over. */
  readonly isFollowed?: true
}

/** Bytes on a connection of their own, for what no HTTP client would send. */
export interface RawStep {
  readonly raw: string
}

/** The smallest way to be refused with a code: the last request is the one that is. */
export interface Provocation {
  /** The parties that are made for it, where they are not the usual ones. */
  readonly parties?: Readonly<Record<string, unknown>>
  readonly steps: readonly (Step | RawStep)[]
}

/** Why no request can force it. */
export interface Unprovokable {
  readonly why: Bilingual
}

/** By the code of a problem or finding. */
export type Provocations = Readonly<Record<string, Provocation | Unprovokable>>

/** The usual case: one request. */
export function by(...steps: Provocation['steps']): Provocation {
  return { steps }
}

export function isProvokable(entry: Provocation | Unprovokable): entry is Provocation {
  return 'steps' in entry
}

export function isRaw(step: Step | RawStep): step is RawStep {
  return 'raw' in step
}
