import { HOTP, Secret, TOTP } from 'otpauth'
import type { Instant } from '../../kernel/time.ts'
import { sameSecret, type Workspace } from '../../platform/workspaces/index.ts'
import type { Person } from './person.ts'

/** RFC 6238: SHA-1, six digits, 30 seconds, as authenticator apps expect without being told. */
export const STEP = 30_000
const DIGITS = 6
/** 160 bits, the length of the hash (RFC 4226, section 4, R6). */
const SECRET_BYTES = 20

type Bearer = Pick<Person, 'personId' | 'totpGeneration'>

/** The TOTP secret of a person's present enrolment, in base32; derived, so that it is stored nowhere. */
export function totpSecret(workspace: Workspace, person: Bearer): string {
  const { personId, totpGeneration } = person
  const derived = workspace.keys.derive('totp', personId, String(totpGeneration))
  const bytes = Buffer.from(derived, 'base64url').subarray(0, SECRET_BYTES)
  return Secret.fromHex(bytes.toString('hex')).base32
}

export function stepAt(at: Instant): number {
  return Math.floor(at / STEP)
}

/** That of the time steps to which the code belongs; undefined when it belongs to none of them. */
export function stepOfCode(
  secret: string,
  code: string,
  steps: readonly number[],
): number | undefined {
  const matching = steps.filter((step) => sameSecret(code, codeOfStep(secret, step)))
  return matching[0]
}

/** What an authenticator app reads, often as a QR code, to be enrolled. */
export function enrolmentUri(workspaceName: string, username: string, secret: string): string {
  const issuer = `CES sandbox ${workspaceName}`
  return new TOTP({ issuer, label: username, secret: Secret.fromBase32(secret) }).toString()
}

/** The six digits that an authenticator with that secret shows in that time step. */
export function codeOfStep(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), digits: DIGITS, counter: step })
}
