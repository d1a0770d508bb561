import type { Description, Media, Parameter, Placed, Shape } from './description.ts'

/** A body that can be sent as it is. */
export interface Sample {
  readonly key: string
  readonly summary: string
  /** The role of who sends it, where it is known. */
  readonly as?: string | undefined
  readonly text: string
}

/** Of the workspaces every sandbox has this one. */
const WORKSPACES = { name: 'default', workspace: 'default' }

export interface Body {
  readonly mediaType: string
  readonly media: Media
}

export function bodyOf({ requestBody }: Placed): Body | undefined {
  const [found] = Object.entries(requestBody?.content ?? {})
  return found && { mediaType: found[0], media: found[1] }
}

/** The examples of the document; where it gives none, one made of its schema. */
export function samplesOf({ mediaType, media }: Body, description: Description): readonly Sample[] {
  const { examples = {}, example = exampleOf(media.schema, description) } = media
  const told = Object.entries(examples).map(([key, { summary = key, 'x-as': as, value }]) => ({
    key,
    summary,
    as,
    text: textOf(value, mediaType),
  }))
  return told.length > 0
    ? told
    : [{ key: 'usual', summary: 'Usual', text: textOf(example, mediaType) }]
}

/** What a parameter is filled with; nothing where one may do without it. */
export function valueOf(parameter: Parameter, description: Description): string {
  const { name, required = false, schema } = parameter
  if (!required) return ''
  const workspace = parameter.in === 'path' ? Object.entries(WORKSPACES) : []
  const [, found] = workspace.find(([each]) => each === name) ?? []
  const value = found ?? parameter.example ?? exampleOf(schema, description)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function exampleOf(shape: Shape, description: Description): unknown {
  const whole = description.follow(shape)
  const known = [whole.const, whole.examples?.[0], whole.default, whole.enum?.[0]]
  const found = known.find((value) => value !== undefined)
  return found ?? madeOf(whole, description)
}

function madeOf(shape: Shape, description: Description): unknown {
  const { properties, required = [], items, anyOf = [], type } = shape
  if (items !== undefined) return [exampleOf(items, description)]
  if (anyOf[0] !== undefined) return exampleOf(anyOf[0], description)
  if (properties === undefined) return EMPTY[String(type)] ?? ''
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name))
  return Object.fromEntries(wanted.map(([name, each]) => [name, exampleOf(each, description)]))
}

const EMPTY: Readonly<Record<string, unknown>> = {
  object: {},
  boolean: true,
  number: 1,
  integer: 1,
}

function textOf(value: unknown, mediaType: string): string {
  if (mediaType !== 'application/x-www-form-urlencoded') return JSON.stringify(value, null, 2)
  const pairs = Object.entries(value ?? {}).map(([name, each]) => [name, String(each)])
  return new URLSearchParams(pairs).toString()
}
