import { VendorClient } from '../candidates/client.ts'

/* How a token or a secret is misused. */

export class TakesATokenForEachCall extends VendorClient {
  protected override attempt(body: string, key: string): Promise<Response | undefined> {
    this.token = undefined
    return super.attempt(body, key)
  }
}

export class KeepsAnExpiredToken extends VendorClient {
  #first: Promise<string> | undefined

  protected override newToken(): Promise<string> {
    return (this.#first ??= super.newToken())
  }
}

export class StopsAtAnExpiredToken extends VendorClient {
  protected override async attempt(body: string, key: string): Promise<Response | undefined> {
    const answer = await super.attempt(body, key)
    if (answer?.status === 401) throw new Error('the token has expired')
    return answer
  }
}

/** Gets another token, and goes on with the next declaration. */
export class ForgetsWhatMetAnExpiredToken extends VendorClient {
  protected override async attempt(body: string, key: string): Promise<Response | undefined> {
    const answer = await super.attempt(body, key)
    if (answer?.status !== 401) return answer
    this.token = undefined
    return new Response(null, { status: 400 })
  }
}

export class SendsTheTokenInTheAddress extends VendorClient {
  protected override addressOf(path: string, token: string): string {
    return `${super.addressOf(path, token)}?access_token=${token}`
  }
}

export class SendsTheSecretInTheAddress extends VendorClient {
  protected override newToken(): Promise<string> {
    const { tokenUrl, clientId, clientSecret } = this.environment
    const query = { client_id: clientId, client_secret: clientSecret }
    const address = `${tokenUrl}?${new URLSearchParams(query).toString()}`
    return tokenFrom(address, new URLSearchParams({ grant_type: 'client_credentials' }))
  }
}

export class AsksForATokenInJson extends VendorClient {
  protected override newToken(): Promise<string> {
    const { tokenUrl, clientId, clientSecret } = this.environment
    const asked = { grant_type: 'client_credentials', clientId, clientSecret }
    return tokenFrom(tokenUrl, JSON.stringify(asked))
  }
}

export class TakesTheSecretForAToken extends VendorClient {
  protected override newToken(): Promise<string> {
    return Promise.resolve(this.environment.clientSecret)
  }
}

async function tokenFrom(address: string, body: URLSearchParams | string): Promise<string> {
  const isForm = typeof body !== 'string'
  const answer = await fetch(address, {
    method: 'POST',
    ...(!isForm && { headers: { 'content-type': 'application/json' } }),
    body,
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
