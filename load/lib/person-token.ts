import { Secret, TOTP } from 'otpauth'
import * as v from 'valibot'
import type { Client } from '../../sandbox/testing/client.ts'
import type { PartyPerson } from '../../sandbox/testing/parties.ts'

/** Signs the person in with password and second factor, at that time of the workspace. */
export async function personToken(
  client: Client,
  person: PartyPerson,
  workspaceAt: string,
): Promise<string> {
  const { provider, username, password, totpSecret } = person
  const { challenge } = v.parse(
    v.object({ challenge: v.string() }),
    await client.ask({
      method: 'POST',
      path: '/v1/sign-in',
      body: { provider, username, password },
    }),
  )
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) })
  const code = totp.generate({ timestamp: Date.parse(workspaceAt) })
  const { accessToken } = v.parse(
    v.object({ accessToken: v.string() }),
    await client.ask({
      method: 'POST',
      path: '/v1/sign-in/second-factor',
      body: { challenge, code },
    }),
  )
  return accessToken
}
