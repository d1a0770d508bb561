/** What an operation answers: data for the wire, not yet a response. */
export interface Answer {
  readonly status: 200 | 201 | 202 | 204
  readonly body?: unknown
  /** The JSON of the body where it was made already, as it is of a document that was just put. */
  readonly text?: string | undefined
  readonly location?: string | undefined
}

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

export function created(location: string, body: unknown): Answer {
  return { status: 201, body, location }
}

/** @param text the body as `put` gave it back */
export function createdAsPut(location: string, text: string): Answer {
  return { status: 201, text, location }
}

export function accepted(location: string, body: unknown): Answer {
  return { status: 202, body, location }
}

export function noContent(): Answer {
  return { status: 204 }
}

/** The text is kept for idempotent replay, so it is made once. */
export interface WireAnswer {
  readonly status: number
  readonly text: string
  readonly location?: string | undefined
}

export function wireAnswer({ status, body, text, location }: Answer): WireAnswer {
  return { status, text: text ?? (body === undefined ? '' : JSON.stringify(body)), location }
}
