import type { Routes } from '../described-routes.ts'
import { EXAMPLES } from '../examples.ts'
import { openApiOf } from '../openapi.ts'
import { VERSION } from '../version.ts'
import { Description, type OpenApi } from './description.ts'

/** The document as programs get it, and as the reference reads that same text. */
export interface MadeDocument {
  /** Where the server is reached, which the document names. */
  readonly origin: string
  readonly text: string
  readonly description: Description
}

export function makeDocument(routes: Routes, origin: string): MadeDocument {
  const text = JSON.stringify(openApiOf({ routes, version: VERSION, origin, examples: EXAMPLES }))
  return { origin, text, description: new Description(JSON.parse(text) as OpenApi) }
}
