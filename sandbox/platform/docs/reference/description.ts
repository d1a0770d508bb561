/** What the reference reads of an OpenAPI document. */
export interface OpenApi {
  readonly info: { readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description?: string }[]
  readonly security: readonly Security[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly security?: readonly Security[]
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Answer | Reference>>
}

type Security = Readonly<Record<string, unknown>>
type Reference = Readonly<{ $ref: string }>
export type Content = Readonly<Record<string, Media>>

export interface Media {
  readonly schema: Shape
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Example>>
}

export interface Example {
  readonly summary?: string
  /** The role of who sent it when it was recorded. */
  readonly 'x-as'?: string
  readonly value?: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly example?: unknown
  readonly schema: Shape
}

export interface Answer {
  readonly description: string
  readonly content?: Content
}

/** A JSON Schema, as far as fields are told of it. */
export interface Shape {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly additionalProperties?: Shape | boolean
}

/** An operation with its place. */
export interface Placed extends Operation {
  readonly method: string
  readonly path: string
}

/** An OpenAPI document as a reader goes through it. */
export class Description {
  readonly document: OpenApi
  readonly operations: readonly Placed[]

  constructor(document: OpenApi) {
    this.document = document
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
    )
  }

  ofTag(tag: string): readonly Placed[] {
    return this.operations.filter(({ tags }) => tags.includes(tag))
  }

  parametersOf({ parameters = [] }: Operation): readonly Parameter[] {
    return parameters.map((each) => this.follow(each))
  }

  /** The part itself, where it only refers to one; what the use says in other words stays. */
  follow<Part extends object>(part: Part | Reference): Part {
    if (!('$ref' in part) || typeof part.$ref !== 'string') return part as Part
    const { $ref, ...words } = part
    const [, , kind = '', name = ''] = $ref.split('/')
    return { ...this.document.components[kind]?.[name], ...words } as Part
  }
}

/** What the shape is called in the document, if anything. */
export function nameOf({ $ref }: Shape): string | undefined {
  return $ref?.split('/').at(-1)
}
