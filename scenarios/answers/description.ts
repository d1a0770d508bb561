import { differencesOf, type Shape, type Shapes } from './differences-of-shape.ts'
import { createSandbox } from '../../sandbox/index.ts'

/** An operation as the OpenAPI document tells it. */
export interface DescribedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly string[]
  /** The media types of each status that can occur; none where nothing is sent. */
  readonly responses: ReadonlyMap<number, readonly string[]>
  /** The media types of any other status of a client's error; of the server's all operations tell alike. */
  readonly otherwise: readonly string[]
  readonly bodyTypes: readonly string[]
  /** How what it answers in JSON differs from what the document tells of that status. */
  readonly differences: (status: number, answer: unknown) => readonly string[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Answer>>>> & {
    readonly schemas: Shapes
  }
}

interface Answer {
  readonly $ref?: string
  readonly name?: string
  readonly content?: Readonly<Record<string, { readonly schema: Shape }>>
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Answer[]
  readonly requestBody?: { readonly content: object }
  readonly responses: Readonly<Record<string, Answer>>
}

/** What the document says, as a client would read it. */
export async function readDescription(): Promise<readonly DescribedOperation[]> {
  await using sandbox = await createSandbox()
  const answer = await sandbox.fetch(new Request('http://localhost/openapi.json'))
  const document = (await answer.json()) as Document
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      ...describe(operation, document),
    })),
  )
}

function describe(
  { operationId, parameters = [], requestBody, responses }: Operation,
  { components }: Document,
): Omit<DescribedOperation, 'method' | 'path'> {
  const { '4XX': others, ...byStatus } = responses
  return {
    id: operationId,
    parameters: parameters.flatMap((each) => follow(each, components).name ?? []),
    responses: new Map(
      Object.entries(byStatus).map(([status, told]) => [
        Number(status),
        typesOf(follow(told, components)),
      ]),
    ),
    otherwise: typesOf(follow(others ?? {}, components)),
    bodyTypes: Object.keys(requestBody?.content ?? {}),
    differences: (status, answer) => {
      const told = byStatus[String(status)]
      const { schema = {} } = told?.content?.['application/json'] ?? {}
      return differencesOf(answer, schema, { shapes: components.schemas })
    },
  }
}

function typesOf({ content = {} }: Answer): readonly string[] {
  return Object.keys(content)
}

/** What a reference leads to; anything else as it stands. */
function follow(told: Answer, components: Document['components']): Answer {
  const [, , kind = '', name = ''] = told.$ref?.split('/') ?? []
  return components[kind]?.[name] ?? told
}
