import type { Sandbox } from '../../sandbox/index.ts'
import type { DescribedOperation } from './description.ts'

/** An answer that was heard, and of which operation, where the path is one's. */
export interface Heard {
  readonly operation: DescribedOperation | undefined
  readonly request: string
  readonly status: number
  /** Without parameters; empty where nothing is sent. */
  readonly mediaType: string
  readonly headers: Headers
  /** From what the description tells of such an answer. */
  readonly differences: readonly string[]
}

/** Hears every answer of a sandbox, and whose operation it is by the OpenAPI document. */
export class Eavesdropper {
  readonly heard: Heard[] = []
  readonly sandbox: Sandbox
  readonly #operations: readonly (readonly [RegExp, DescribedOperation])[]

  constructor(sandbox: Sandbox, description: readonly DescribedOperation[]) {
    this.#operations = description.map((operation) => [patternOf(operation), operation] as const)
    this.sandbox = {
      ...sandbox,
      fetch: async (request, connection) => {
        const response = await sandbox.fetch(request, connection)
        await this.#hear(request, response)
        return response
      },
    }
  }

  async #hear({ method, url }: Request, response: Response): Promise<void> {
    const { status, headers } = response
    const { pathname, search } = new URL(url)
    const request = `${method} ${pathname}${search}`.slice(0, 120)
    const path = pathname.replace(/^\/w\/[a-z0-9-]{1,40}(?=\/)/, '')
    const operation = this.#operations.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1]
    const mediaType = headers.get('content-type')?.split(';')[0] ?? ''
    const isOurs = operation !== undefined && mediaType === 'application/json'
    const differences = isOurs ? operation.differences(status, await response.clone().json()) : []
    this.heard.push({ operation, request, status, mediaType, headers, differences })
  }
}

/** Paths without parameters win, as they are the more exact. */
function patternOf({ method, path }: DescribedOperation): RegExp {
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${method} ${pattern}$`)
}
