import * as v from 'valibot'
import { inlined } from './inlined.ts'

/** As much of JSON Schema as the description of this API uses. */
export interface Shape {
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly examples?: readonly unknown[] | undefined
  readonly pattern?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly items?: Shape | undefined
  readonly anyOf?: readonly Shape[] | undefined
}

const shape: v.GenericSchema<unknown, Shape> = v.object({
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  enum: v.optional(v.array(v.unknown())),
  const: v.optional(v.unknown()),
  examples: v.optional(v.array(v.unknown())),
  pattern: v.optional(v.string()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  properties: v.optional(
    v.record(
      v.string(),
      v.lazy(() => shape),
    ),
  ),
  items: v.optional(v.lazy(() => shape)),
  anyOf: v.optional(v.array(v.lazy(() => shape))),
})

const parameter = v.object({ in: v.optional(v.string()), name: v.optional(v.string(), '') })

const operation = v.object({
  operationId: v.string(),
  parameters: v.optional(v.array(parameter), []),
  requestBody: v.optional(
    v.object({ content: v.record(v.string(), v.object({ schema: v.optional(shape) })) }),
  ),
})

const described = v.object({
  paths: v.record(v.string(), v.record(v.string(), operation)),
})

export interface HostileOperation {
  readonly id: string
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  readonly parameters: readonly string[]
  readonly body?: Shape | undefined
}

/** Every operation of the description that is not a mere GET. */
export function changingOperations(openApi: unknown): readonly HostileOperation[] {
  return Object.entries(v.parse(described, inlined(openApi)).paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      .map(([method, { operationId, parameters, requestBody }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        parameters: parameters.filter((each) => each.in === 'path').map(({ name }) => name),
        body: requestBody?.content['application/json']?.schema,
      })),
  )
}
