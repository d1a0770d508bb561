import { setting, type Chart } from './examination.ts'

/** Milliseconds for one call. */
const PATIENCE = 5_000

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** @throws whatever keeps the call from being answered */
export async function called(chart: Chart, path: string, init: RequestInit = {}): Promise<Answer> {
  const url = setting(chart, 'CES_BASE_URL').replace(/\/$/, '') + path
  return await answered(chart, new Request(url, { ...init, signal: AbortSignal.timeout(PATIENCE) }))
}

export async function answered(chart: Chart, request: Request): Promise<Answer> {
  const response = await chart.fetch(request)
  const text = await response.text()
  return { status: response.status, body: bodyIn(text) }
}

/** What a refusal is called, or the status where it has no name. */
export function codeOf({ status, body }: Answer): string {
  const { code, error } = body
  if (typeof code === 'string') return code
  return typeof error === 'string' ? error : String(status)
}

function bodyIn(text: string): Answer['body'] {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}

export function withToken({ notes }: Chart): RequestInit {
  return { headers: { authorization: `Bearer ${notes.get('token') ?? ''}` } }
}

/** The code of what kept a call from being answered, such as ECONNREFUSED. */
export function reasonIn(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
    if (at.name === 'TimeoutError') return at.name
  }
  return error instanceof Error ? error.message : String(error)
}
