import type { Provocation, Role, Step } from './provocation.ts'

/** Of which operation a request is an example, and what it shows where there are several. */
export interface Shown {
  readonly operation: string
  readonly summary?: string
}

/** A request of a story; one that shows nothing only prepares those after it. */
export interface StoryStep extends Step {
  readonly shows?: Shown
}

/** Requests that succeed one after another, from which the description has its examples. */
export interface Story extends Pick<Provocation, 'parties'> {
  readonly steps: readonly StoryStep[]
}

export function show(operation: string, step: Step, summary?: string): StoryStep {
  return { ...step, shows: { operation, ...(summary !== undefined && { summary }) } }
}

/** How one who plays a role asks. */
export function requestsOf(as: Role): (method: string, path: string, body?: object) => Step {
  return (method, path, body) => ({ method, path, as, ...(body !== undefined && { body }) })
}

/** The request, of whose answer later ones name parts by JSON pointers. */
export function keeping(step: Step, keep: NonNullable<Step['keep']>): Step {
  return { ...step, keep }
}

/** What was sent and answered when it was played. */
export interface Example extends Pick<Shown, 'summary'> {
  /** The role of who sent it. */
  readonly as?: string
  /** As JSON, or as the fields of a form. */
  readonly request?: unknown
  readonly status: number
  /** As JSON, where there was any. */
  readonly answer?: unknown
}

/** By operation. */
export type Examples = Readonly<Record<string, readonly Example[]>>
