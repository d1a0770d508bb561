import { HOTP, Secret } from 'otpauth'
import * as v from 'valibot'
import { tokenRequest } from '../../sandbox/testing/client.ts'
import { done, isRefused, type Answer } from '../answer.ts'
import type { PersonIdentity, ProgramIdentity } from '../channel/identity.ts'
import { ANONYMOUS, type ApiClient, type Credential } from './client.ts'

const clientToken = v.object({ access_token: v.string() })
const oauthError = v.object({ error: v.string(), error_description: v.string() })
const challenge = v.object({
  challenge: v.string(),
  enrolment: v.optional(v.object({ secret: v.string() })),
})
const personToken = v.object({ accessToken: v.string() })

/** Fetches a token when one is first needed, and again after it was forgotten. */
class FetchedToken implements Credential {
  readonly #fetch: () => Promise<Answer<string>>
  #token: string | undefined

  constructor(fetch: () => Promise<Answer<string>>) {
    this.#fetch = fetch
  }

  async token(): Promise<Answer<string>> {
    if (this.#token !== undefined) return done(this.#token)
    const fetched = await this.#fetch()
    if (!isRefused(fetched)) this.#token = fetched.value
    return fetched
  }

  forget(): void {
    this.#token = undefined
  }
}

export function fixedToken(token: string): Credential {
  return { token: () => Promise.resolve(done(token)), forget: () => undefined }
}

/** OAuth 2.0 client credentials (RFC 6749, section 4.4). */
export function programCredential(client: ApiClient, identity: ProgramIdentity): Credential {
  return new FetchedToken(async () => {
    const response = await client.send(tokenRequest(identity))
    const body: unknown = await response.json()
    if (response.ok) return done(v.parse(clientToken, body).access_token)
    const { error: code, error_description: detail } = v.parse(oauthError, body)
    return { refusal: { code, title: code, detail, remedy: '', faults: [] } }
  })
}

/**
 * Password, then the code of an authenticator, which shows the workspace's time.
 *
 * @param now epoch milliseconds by the clock of the workspace
 */
export function personCredential(
  client: ApiClient,
  identity: PersonIdentity,
  now: () => Promise<number>,
): Credential {
  const anonymous = client.as(ANONYMOUS)
  let enrolled = identity.totpSecret
  return new FetchedToken(async () => {
    const { provider, username, password } = identity
    const opened = await anonymous.ask({
      method: 'POST',
      path: '/v1/sign-in',
      body: { provider, username, password },
      schema: challenge,
    })
    if (isRefused(opened)) return opened
    enrolled = opened.value.enrolment?.secret ?? enrolled
    if (enrolled === undefined) throw new Error(`${username} has no authenticator`)
    const answered = await anonymous.ask({
      method: 'POST',
      path: '/v1/sign-in/second-factor',
      body: { challenge: opened.value.challenge, code: codeAt(enrolled, await now()) },
      schema: personToken,
    })
    return isRefused(answered) ? answered : done(answered.value.accessToken)
  })
}

const STEP = 30_000

/** The six digits of RFC 6238 at that instant. */
function codeAt(secret: string, now: number): string {
  const counter = Math.floor(now / STEP)
  return HOTP.generate({ secret: Secret.fromBase32(secret), digits: 6, counter })
}
