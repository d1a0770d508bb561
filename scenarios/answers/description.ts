import { createSandbox } from '../../sandbox/index.ts'

/** An operation as the OpenAPI document tells it. */
export interface DescribedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly string[]
  /** The media types of each status that can occur; none where nothing is sent. */
  readonly responses: ReadonlyMap<number, readonly string[]>
  readonly bodyTypes: readonly string[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name?: string }[]
  readonly requestBody?: { readonly content: object }
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

/** What the document says, as a client would read it. */
export async function readDescription(): Promise<readonly DescribedOperation[]> {
  await using sandbox = await createSandbox()
  const answer = await sandbox.fetch(new Request('http://localhost/openapi.json'))
  const { paths } = (await answer.json()) as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => describe(method, path, operation)),
  )
}

function describe(method: string, path: string, operation: Operation): DescribedOperation {
  const responses = Object.entries(operation.responses).map(
    ([status, { content = {} }]) => [Number(status), Object.keys(content)] as const,
  )
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    parameters: operation.parameters.flatMap(({ name = [] }) => name),
    responses: new Map(responses),
    bodyTypes: Object.keys(operation.requestBody?.content ?? {}),
  }
}
