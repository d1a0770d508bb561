import type { Context } from 'hono'
import { fill, groundsOf, isFault, type Violation } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { MOST_TOLD } from '../commands/index.ts'
import { InvalidCursor, StorageFull, StorageUnavailable, StoreDestroyed } from '../storage/index.ts'
import { toldOf, type Answered, type Env } from './context.ts'
import { languageOf, type Language } from './language.ts'
import { CURSOR_INVALID, INTERNAL_ERROR } from './problems.ts'
import { API_HEADERS } from './respond.ts'
import { MEMORY_FULL, STORAGE_UNAVAILABLE, WORKSPACE_BEING_DELETED } from './storage-problems.ts'

/** What was thrown, as a refusal that may be shown; anything unexpected shows nothing of itself. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreDestroyed) return new Refusal(WORKSPACE_BEING_DELETED)
  if (error instanceof StorageFull) return new Refusal(MEMORY_FULL)
  if (error instanceof StorageUnavailable) return new Refusal(STORAGE_UNAVAILABLE)
  if (error instanceof InvalidCursor) return new Refusal(CURSOR_INVALID)
  return new Refusal(INTERNAL_ERROR)
}

/** To whom a refusal is told, and of which request. */
interface Told {
  readonly language: Language
  readonly requestId: string
}

/** The one place where a refusal becomes an RFC 9457 answer. */
export function problemResponse(context: Context<Env>, refusal: Refusal): Response {
  const language = languageOf(context.req.header('accept-language'))
  const answered = answerOf(refusal, { language, requestId: context.get('requestId') })
  Object.assign(toldOf(context), { refusal, answered })
  return new Response(answered.text, {
    status: refusal.problem.status,
    headers: answered.headers,
  })
}

function answerOf(refusal: Refusal, { language, requestId }: Told): Answered {
  const { problem, params } = refusal
  const body = {
    type: `/problems/${problem.code}`,
    title: problem.title[language],
    status: problem.status,
    detail: fill(problem.detail, params)[language],
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    remedy: fill(problem.remedy, params)[language],
    ...listed('errors', refusal.violations.filter(isFault), language),
    ...listed('warnings', refusal.violations.filter(isWarning), language),
  }
  const headers = {
    ...API_HEADERS,
    'content-type': 'application/problem+json',
    'content-language': language,
    vary: 'accept-language',
    ...retryAfter(problem.status),
    ...problem.headers,
  }
  return { text: JSON.stringify(body), headers }
}

function isWarning(violation: Violation): boolean {
  return !isFault(violation)
}

function listed(name: string, found: readonly Violation[], language: Language): object {
  if (found.length === 0) return {}
  return { [name]: found.slice(0, MOST_TOLD).map((each) => wireViolation(each, language)) }
}

function wireViolation({ finding, pointer, params }: Violation, language: Language): object {
  return {
    pointer,
    code: finding.code,
    detail: fill(finding.detail, params)[language],
    remedy: fill(finding.remedy, params)[language],
    ...groundsOf(finding),
  }
}

function retryAfter(status: number): Record<string, string> {
  return status === 503 || status === 429 ? { 'retry-after': '5' } : {}
}
