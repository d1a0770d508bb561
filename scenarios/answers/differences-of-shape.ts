/** A JSON Schema as the document tells it; what else it says is of no matter here. */
export interface Shape {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

export type Shapes = Readonly<Record<string, Shape>>

interface Place {
  /** By their names. */
  readonly shapes: Shapes
  /** Within the answer. */
  readonly at?: string
}

/** Where an answer has a member that its shape does not tell, or lacks one that it promises. */
export function differencesOf(value: unknown, shape: Shape, place: Place): readonly string[] {
  const { shapes, at = '' } = place
  const { properties, required = [], additionalProperties, items, anyOf } = followed(shape, shapes)
  if (anyOf !== undefined) {
    const tried = anyOf.map((each) => differencesOf(value, each, place))
    return tried.find((found) => found.length === 0) ?? tried[0] ?? []
  }
  if (Array.isArray(value)) {
    return value.flatMap((each) => differencesOf(each, items ?? {}, { shapes, at: `${at}[]` }))
  }
  if (typeof value !== 'object' || value === null || properties === undefined) return []
  const missing = required.filter((name) => !Object.hasOwn(value, name))
  const members = Object.entries(value).flatMap(([name, part]) => {
    const within = `${at}.${name}`
    const told = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (told !== undefined) return differencesOf(part, told, { shapes, at: within })
    return additionalProperties === undefined ? [`${within} is not told`] : []
  })
  return [...missing.map((name) => `${at}.${name} is missing`), ...members]
}

function followed(shape: Shape, shapes: Shapes): Shape {
  const name = shape.$ref?.split('/').at(-1)
  return name === undefined ? shape : (shapes[name] ?? {})
}
