import type { Context } from 'hono'
import { fill, type Params } from '../../kernel/problem.ts'
import { API_HEADERS, languageOf, type Env } from '../../platform/http/index.ts'
import type { OAuthProblem } from './oauth-problems.ts'

/** A refusal in the words of the standard, which clients' libraries understand. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly problem: OAuthProblem
  readonly params: Params

  constructor(problem: OAuthProblem, params: Params = {}) {
    super(problem.code)
    this.problem = problem
    this.params = params
  }
}

/** No cache may keep a token or the refusal of one (RFC 6749, section 5.1). */
export const UNCACHED = { ...API_HEADERS, pragma: 'no-cache' }

/**
 * The members of RFC 6749, section 5.2, whose text is ASCII and therefore English, and beside them those of
 * every other refusal here, in the language that was asked for. The media type is the standard's.
 */
export function oauthErrorResponse(context: Context<Env>, refused: OAuthError): Response {
  const { problem, params } = refused
  const language = languageOf(context.req.header('accept-language'))
  const [detail, remedy] = [fill(problem.detail, params), fill(problem.remedy, params)]
  const type = `/problems/${problem.code}`
  const body = {
    error: problem.error,
    error_description: `${detail.en} ${remedy.en}`,
    error_uri: type,
    type,
    title: problem.title[language],
    status: problem.status,
    detail: detail[language],
    instance: `urn:uuid:${context.get('requestId')}`,
    code: problem.code,
    remedy: remedy[language],
  }
  return Response.json(body, { status: problem.status, headers: headersOf(problem, language) })
}

function headersOf({ error }: OAuthProblem, language: string): Readonly<Record<string, string>> {
  return {
    ...UNCACHED,
    'content-language': language,
    vary: 'accept-language',
    ...(error === 'invalid_client' && {
      'www-authenticate': 'Basic realm="ces-sandbox", charset="UTF-8"',
    }),
  }
}
