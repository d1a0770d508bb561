/** The document with what each reference leads to in its place; no shape of this API holds itself. */
export function inlined(document: unknown): unknown {
  return within(document, document)
}

function within(part: unknown, document: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => within(each, document))
  if (typeof part !== 'object' || part === null) return part
  const { $ref, ...own } = part as { readonly $ref?: unknown }
  const target = typeof $ref === 'string' ? within(at($ref, document), document) : {}
  const parts = Object.entries(own).map(([key, value]) => [key, within(value, document)] as const)
  return { ...(target as object), ...Object.fromEntries(parts) }
}

/** @param reference such as `#/components/schemas/Line` */
function at(reference: string, document: unknown): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)
}
