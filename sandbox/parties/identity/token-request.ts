import * as v from 'valibot'
import { fields, decodeUtf8, percentDecoded } from '../../platform/http/index.ts'
import { OAuthError } from './oauth-error.ts'
import * as problems from './oauth-problems.ts'

/** The form as the reference shows it; its refusals are those of the standard, so it is read by hand. */
export const tokenForm = fields.named(
  'TokenRequest',
  v.object({
    grant_type: v.literal('client_credentials'),
    client_id: v.optional(v.string()),
    client_secret: v.optional(v.string()),
    scope: v.optional(v.picklist(['edit', 'view'])),
  }),
)

/** What a client asks of the token endpoint, parsed but not yet verified. */
export interface ClientTokenRequest {
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string | undefined
}

interface SentRequest {
  readonly contentType: string | undefined
  readonly authorization: string | undefined
  readonly body: ArrayBuffer
}

/**
 * Reads a client credentials request (RFC 6749, sections 2.3.1 and 4.4.2).
 *
 * @throws OAuthError invalid_request, invalid_client, unsupported_grant_type
 */
export function readTokenRequest(sent: SentRequest): ClientTokenRequest {
  const form = readForm(sent)
  const grant = single(form, 'grant_type')
  if (grant === undefined) throw new OAuthError(problems.GRANT_TYPE_MISSING)
  if (grant !== 'client_credentials') {
    throw new OAuthError(problems.GRANT_TYPE_UNSUPPORTED)
  }
  return { ...credentials(sent, form), scope: single(form, 'scope') }
}

export function isForm(contentType = ''): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)
}

function readForm(sent: SentRequest): URLSearchParams {
  if (!isForm(sent.contentType)) {
    throw new OAuthError(problems.TOKEN_FORM_NEEDED)
  }
  const text = decodeUtf8(sent.body)
  if (text === undefined || percentDecoded(text) === undefined) {
    throw new OAuthError(problems.TOKEN_FORM_NOT_UTF8)
  }
  return new URLSearchParams(text)
}

/** A parameter sent without a value counts as not sent; one sent twice is a fault (section 3.2). */
function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name)
  if (values.length > 1) throw new OAuthError(problems.TOKEN_PARAMETER_REPEATED, { name })
  return values[0] === '' ? undefined : values[0]
}

function credentials(sent: SentRequest, form: URLSearchParams) {
  const clientId = single(form, 'client_id')
  const clientSecret = single(form, 'client_secret')
  const basic = readBasic(sent.authorization)
  if (basic !== undefined) {
    if (clientSecret !== undefined || (clientId ?? basic.clientId) !== basic.clientId) {
      throw new OAuthError(problems.CLIENT_CREDENTIALS_TWICE)
    }
    return basic
  }
  if (clientId === undefined || clientSecret === undefined) {
    throw new OAuthError(problems.CLIENT_CREDENTIALS_MISSING)
  }
  return { clientId, clientSecret }
}

/** Both halves are form-encoded before they are joined and put into base64 (section 2.3.1). */
function readBasic(header: string | undefined) {
  const encoded = /^basic +([\w+/=-]+) *$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = decodeUtf8(Uint8Array.from(Buffer.from(encoded, 'base64')))
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(text ?? '') ?? []
  const [clientId, clientSecret] = [id, secret].map(
    (half) => half && percentDecoded(half.replaceAll('+', ' ')),
  )
  if (clientId === undefined || clientSecret === undefined) {
    throw new OAuthError(problems.CLIENT_CREDENTIALS_UNREADABLE)
  }
  return { clientId, clientSecret }
}
