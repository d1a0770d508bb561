import * as v from 'valibot'

/**
 * The schema under a name by which the description tells of it once, wherever it stands; it is read as
 * before. Shapes of one name are one shape.
 *
 * @param name as a client's type is called, such as `InvoiceLine`
 */
export function named<Schema extends v.GenericSchema>(name: string, schema: Schema): Schema {
  const items = pipeOf(schema)
  // What stands behind a transformation says nothing of what is sent.
  const sent = items.findIndex(isTransformation)
  const end = sent < 0 ? items.length : sent
  return { ...schema, pipe: [...items.slice(0, end), v.title(name), ...items.slice(end)] }
}

/** The name of a schema that has one. */
export function nameOf(schema: v.GenericSchema): string | undefined {
  return pipeOf(schema)
    .filter((item) => isTitle(item))
    .map(({ title }) => title)
    .at(0)
}

function pipeOf(schema: v.GenericSchema): readonly unknown[] {
  return 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [schema]
}

function isTitle(item: unknown): item is { readonly title: string } {
  return typeof item === 'object' && item !== null && 'type' in item && item.type === 'title'
}

function isTransformation(item: unknown): boolean {
  return (
    typeof item === 'object' && item !== null && 'kind' in item && item.kind === 'transformation'
  )
}
