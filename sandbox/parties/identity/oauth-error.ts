import { API_HEADERS } from '../../platform/http/index.ts'

/** RFC 6749, section 5.2. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'

/** A refusal in the words of the standard, which clients' libraries understand; its text is ASCII by rule. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly code: OAuthErrorCode

  constructor(code: OAuthErrorCode, description: string) {
    super(description)
    this.code = code
  }
}

/** No cache may keep a token or the refusal of one (RFC 6749, section 5.1). */
export const UNCACHED = { ...API_HEADERS, pragma: 'no-cache' }

export function oauthErrorResponse(error: OAuthError): Response {
  const refusesClient = error.code === 'invalid_client'
  const body = { error: error.code, error_description: error.message }
  return Response.json(body, {
    status: refusesClient ? 401 : 400,
    headers: {
      ...UNCACHED,
      ...(refusesClient && { 'www-authenticate': 'Basic realm="ces-sandbox", charset="UTF-8"' }),
    },
  })
}
