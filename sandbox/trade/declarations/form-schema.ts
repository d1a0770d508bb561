import * as v from 'valibot'
import { describeField } from './form-fields.ts'

/**
 * The field with what the table of the form says of it in its documentation, after words of its own; it is
 * read as before.
 */
export function onForm<Schema extends v.GenericSchema>(at: string, schema: Schema): Schema {
  const items = itemsOf(schema)
  const own = items.findLast(({ metadata }) => metadata?.description !== undefined)
  const description = describeField(at, own?.metadata?.description)
  // What stands behind a transformation says nothing of what is sent.
  const sent = items.findIndex(({ kind }) => kind === 'transformation')
  const end = sent < 0 ? items.length : sent
  const pipe = [...items.slice(0, end), v.metadata({ description }), ...items.slice(end)]
  return { ...schema, pipe }
}

interface Item {
  readonly kind: string
  readonly metadata?: { readonly description?: string }
}

/** The schema and what is piped after it, in their order; a pipe in a pipe is one. */
function itemsOf(schema: Item): readonly Item[] {
  return isPiped(schema) ? schema.pipe.flatMap(itemsOf) : [schema]
}

function isPiped(schema: Item): schema is Item & { readonly pipe: readonly Item[] } {
  return 'pipe' in schema
}
